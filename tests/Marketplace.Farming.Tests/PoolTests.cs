using System.Net;
using System.Net.Http.Json;
using System.Text;
using Marketplace.Farming.Pools;

namespace Marketplace.Farming.Tests;

public sealed class PoolsOnSqlite(MarketplaceApp app) : PoolTests(app), IClassFixture<MarketplaceApp>;

public sealed class PoolsOnPostgres(PostgresApp app) : PoolTests(app), IClassFixture<PostgresApp>;

public abstract class PoolTests(MarketplaceApp app)
{
    private static readonly DateTimeOffset Morning = TestClock.Start;

    [Fact]
    public async Task Pledges_are_accepted_up_to_the_cap_in_order_and_a_withdrawal_makes_room_for_the_next()
    {
        var (hub, members) = await Hub(3);
        var id = await Open(hub, capKilograms: 1_000);
        Assert.Equal((600, 600), await Pledge(members[0], id, 600));
        Assert.Equal((600, 400), await Pledge(members[1], id, 600));
        Assert.Equal((100, 0), await Pledge(members[2], id, 100));
        // More stands at the end of the queue, less leaves from there.
        Assert.Equal((700, 600), await Pledge(members[0], id, 700));
        Assert.Equal((500, 500), await Pledge(members[0], id, 500));
        Assert.Equal([("1", 500, 500), ("2", 600, 500), ("3", 100, 0)], await Shares(hub, id));
        Assert.Equal((0, 0), await Pledge(members[1], id, 0));
        Assert.Equal([("1", 500, 500), ("3", 100, 100)], await Shares(hub, id));
    }

    [Fact]
    public async Task Two_who_pledge_at_once_never_take_more_than_the_cap_and_the_first_stays_first()
    {
        var (hub, members) = await Hub(10);
        var id = await Open(hub, capKilograms: 1_000);
        var answers = await Task.WhenAll(members.Select(member => Pledge(member, id, 300)));
        Assert.Equal(1_000, answers.Sum(answer => answer.Accepted));
        Assert.Equal([0, 0, 0, 0, 0, 0, 100, 300, 300, 300], answers.Select(answer => answer.Accepted).Order());
        Assert.Equal(1_000, (await Shares(hub, id)).Sum(share => share.Accepted));
    }

    [Fact]
    public async Task Pledging_ends_early_only_once_the_pool_is_full_and_only_by_its_cooperative()
    {
        var (hub, members) = await Hub(2);
        var (client, id) = (app.As(hub), await Open(hub, capKilograms: 500));
        await Pledge(members[0], id, 300);
        await Post(client, id, "close").MustRefuse(HttpStatusCode.Conflict, "pool.not_full");
        await Pledge(members[1], id, 300);
        await Post(app.As(members[0]), id, "close").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await Post(client, id, "close").MustSucceed();
        Assert.Equal("pool.closed", await (await PledgeRaw(members[0], id, 0)).ProblemCode());
        await Weigh(client, id, members[0], (1, 300_000)).MustSucceed();
        await Post(client, id, "close").MustRefuse(HttpStatusCode.Conflict, "pool.closed");
    }

    [Fact]
    public async Task A_pool_is_weighed_split_and_merged_into_one_lot_of_every_household()
    {
        var (hub, members) = await Hub(3);
        var (client, id) = (app.As(hub), await Open(hub, capKilograms: 1_000));
        await Pledge(members[0], id, 400);
        await Pledge(members[1], id, 300);
        await Weigh(client, id, members[0], (1, 400_000)).MustRefuse(HttpStatusCode.Conflict, "pool.still_open");
        await Post(client, id, "finish").MustRefuse(HttpStatusCode.Conflict, "pool.still_open");
        await AtClosing(async () =>
        {
            Assert.Equal("pool.closed", await (await PledgeRaw(members[2], id, 1)).ProblemCode());
            await Post(client, id, "finish").MustRefuse(HttpStatusCode.Conflict, "pool.nothing_weighed");
            await Weigh(client, id, members[2], (1, 1)).MustRefuse(HttpStatusCode.Conflict, "pool.not_pledged");
            await Weigh(client, id, members[0], (9, 1)).MustRefuse(HttpStatusCode.BadRequest, "pool.grade_unknown");
            await Weigh(client, id, members[0], (1, 999_000), (2, 5_000)).MustSucceed();
            await Weigh(client, id, members[0], (1, 390_333), (2, 5_000)).MustSucceed();
            await Weigh(client, id, members[1], (1, 250_667)).MustSucceed();
            await Post(client, id, "merge").MustRefuse(HttpStatusCode.Conflict, "pool.not_weighed");
            await Post(client, id, "finish").MustSucceed();
            await Weigh(client, id, members[1], (1, 1)).MustRefuse(HttpStatusCode.Conflict, "pool.closed");
            var merged = await Post(client, id, "merge").ReadJson();
            var story = await client.GetAsync($"/api/lots/{merged.GetProperty("lotId").GetGuid()}").ReadJson();
            Assert.Equal(646_000, story.GetProperty("lot").GetProperty("inGrams").GetInt64());
            Assert.Equal(hub.Party, story.GetProperty("lot").GetProperty("producer").GetProperty("id").GetGuid());
            Assert.Equal(2, story.GetProperty("back").GetArrayLength());

            // 641 kg at 60,000 đ and 5 kg at 45,000 đ.
            var pool = await client.GetAsync($"/api/pools/{id}").ReadJson();
            Assert.Equal(("merged", (641 * 60_000) + (5 * 45_000)), (pool.GetProperty("status").GetString(), pool.GetProperty("amountDong").GetInt64()));
            Assert.Equal([(390_333 * 60) + (5_000 * 45), 250_667 * 60], pool.GetProperty("shares").EnumerateArray().Select(share => share.GetProperty("amountDong").GetInt64()));
            var csv = Encoding.UTF8.GetString(await (await client.GetAsync($"/api/pools/{id}/split?format=csv")).Content.ReadAsByteArrayAsync());
            Assert.Equal(4, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Contains("\"1\",\"Loại 1\",390333,60000,23419980", csv, StringComparison.Ordinal);
            Assert.Contains((await app.As(members[1]).GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray(), notice => notice.GetProperty("kind").GetString() == "pool.weighed");
        });
    }

    [Fact]
    public async Task A_stranger_sees_no_pool_and_a_household_sees_only_its_own_share()
    {
        var (hub, members) = await Hub(2);
        var id = await Open(hub, capKilograms: 1_000);
        await Pledge(members[0], id, 111);
        await Pledge(members[1], id, 222);
        Assert.Equal(["1"], (await Shares(members[0], id)).Select(share => share.Name));
        Assert.Contains((await app.As(members[0]).GetAsync("/api/pools").ReadJson()).GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetGuid() == id);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As(members[0]).GetAsync($"/api/pools/{id}/split?format=csv")).StatusCode);
        await app.As(members[0]).PostAsJsonAsync($"/api/pools/{id}/pledge", new { grams = 1, householdId = members[1].Party }).MustRefuse(HttpStatusCode.NotFound, "not_found");
        foreach (var stranger in new[] { await app.Given.Household(), await app.Given.Cooperative(), await app.Given.Enterprise() })
        {
            var client = app.As(stranger);
            Assert.DoesNotContain((await client.GetAsync("/api/pools").ReadJson()).GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetGuid() == id);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/pools/{id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/api/pools/{id}/split?format=csv")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await PledgeRaw(stranger, id, 5)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await Weigh(client, id, members[0], (1, 1))).StatusCode);
            foreach (var step in new[] { "finish", "merge", "cancel" }) Assert.Equal(HttpStatusCode.NotFound, (await Post(client, id, step)).StatusCode);
        }
        await app.As(hub).PostAsJsonAsync($"/api/pools/{id}/pledge", new { grams = 5_000, householdId = members[1].Party }).MustSucceed();
        await app.As(hub).PostAsJsonAsync($"/api/pools/{id}/pledge", new { grams = 5_000, householdId = (await app.Given.Household()).Party }).MustRefuse(HttpStatusCode.Conflict, "pool.not_member");
        await Post(app.As(hub), id, "cancel").MustSucceed();
        Assert.Equal("pool.closed", await (await PledgeRaw(members[0], id, 1)).ProblemCode());
    }

    [Fact]
    public async Task A_household_opens_no_pool_and_a_malformed_one_says_what_is_wrong()
    {
        var (hub, members) = await Hub(1);
        await app.As(members[0]).PostAsJsonAsync("/api/pools", Form(10)).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(hub).PostAsJsonAsync("/api/pools", Form(10, closesAt: Morning.AddHours(-1))).MustRefuse(HttpStatusCode.BadRequest, "pool.closes_in_past");
        await app.As(hub).PostAsJsonAsync("/api/pools", Form(10, deliverOn: "2026-11-20")).MustRefuse(HttpStatusCode.BadRequest, "pool.delivers_before_closing");
        Assert.Equal(["pool.grams_range"], await (await app.As(hub).PostAsJsonAsync("/api/pools", Form(0))).ProblemAt("capGrams"));
    }

    [Fact]
    public void The_accepted_kilos_follow_an_independent_queue()
    {
        var dice = new Random(20261122);
        for (var round = 0; round < 5_000; round++)
        {
            var households = Enumerable.Range(0, 5).Select(_ => Guid.CreateVersion7()).ToList();
            var cap = dice.Next(1, 2_000);
            var slices = Enumerable.Range(1, dice.Next(0, 15)).Select(place => new PledgeSlice(Guid.Empty, place, households[dice.Next(5)], dice.Next(1, 400))).ToList();
            // Gram by gram, in the order of the queue.
            var model = households.ToDictionary(household => household, _ => 0L);
            foreach (var household in slices.SelectMany(slice => Enumerable.Repeat(slice.HouseholdId, (int)slice.Grams)).Take(cap)) model[household]++;
            var accepted = PoolShares.Accept(cap, slices.OrderBy(_ => dice.Next()));
            Assert.All(households, household => Assert.Equal(model[household], accepted.GetValueOrDefault(household)));
        }
    }

    [Fact]
    public void The_split_adds_up_to_the_dong_and_nobody_is_a_dong_away_from_his_exact_share()
    {
        var dice = new Random(20261122);
        for (var round = 0; round < 20_000; round++)
        {
            var price = dice.NextInt64(0, 300_000);
            var grams = Enumerable.Range(0, dice.Next(1, 12)).ToDictionary(_ => Guid.CreateVersion7(), _ => dice.NextInt64(0, 5_000_000));
            var shares = PoolShares.Divide(price, grams);
            Assert.Equal((long)decimal.Round(price * (decimal)grams.Values.Sum() / 1000m, MidpointRounding.AwayFromZero), shares.Values.Sum());
            foreach (var (household, brought) in grams) Assert.True(Math.Abs(shares[household] - (price * (decimal)brought / 1000m)) < 1m);
            // Whoever brought more is never paid less.
            var inOrder = grams.OrderBy(pair => pair.Value).Select(pair => shares[pair.Key]).ToList();
            for (var at = 1; at < inOrder.Count; at++) Assert.True(inOrder[at] >= inOrder[at - 1] || grams.Values.Distinct().Count() < grams.Count);
        }
    }

    private async Task<(Person Hub, IReadOnlyList<Person> Members)> Hub(int members)
    {
        var people = new List<Person>();
        for (var number = 1; number <= members; number++) people.Add(await app.Given.Household($"{number}"));
        return (await app.Given.Cooperative(members: [.. people]), people);
    }

    private async Task<Guid> Open(Person hub, long capKilograms) => (await app.As(hub).PostAsJsonAsync("/api/pools", Form(capKilograms)).ReadJson()).GetProperty("id").GetGuid();

    private static object Form(long capKilograms, DateTimeOffset? closesAt = null, string deliverOn = "2026-11-23") => new
    {
        productCode = "sau-rieng-ri6", capGrams = capKilograms * 1000, deliverOn, closesAt = closesAt ?? Morning.AddDays(1), standardCode = "vietgap",
        grades = new[] { new { name = "Loại 1", priceDongPerKilogram = 60_000 }, new { name = "Loại 2", priceDongPerKilogram = 45_000 } },
    };

    private async Task AtClosing(Func<Task> work)
    {
        app.Clock.Set(Morning.AddDays(1).AddMinutes(1));
        try { await work(); }
        finally { app.Clock.Set(Morning); }
    }

    private Task<HttpResponseMessage> PledgeRaw(Person member, Guid id, long kilograms) => app.As(member).PostAsJsonAsync($"/api/pools/{id}/pledge", new { grams = kilograms * 1000 });

    private async Task<(long Pledged, long Accepted)> Pledge(Person member, Guid id, long kilograms)
    {
        var answer = await PledgeRaw(member, id, kilograms).ReadJson();
        return (answer.GetProperty("pledgedGrams").GetInt64() / 1000, answer.GetProperty("acceptedGrams").GetInt64() / 1000);
    }

    private static Task<HttpResponseMessage> Weigh(HttpClient hub, Guid id, Person member, params (int GradeNo, long Grams)[] grades) =>
        hub.PutAsJsonAsync($"/api/pools/{id}/weighings/{member.Party}", new { grades = grades.Select(part => new { gradeNo = part.GradeNo, grams = part.Grams }) });

    private static Task<HttpResponseMessage> Post(HttpClient client, Guid id, string step) => client.PostAsJsonAsync($"/api/pools/{id}/{step}", new { });

    private async Task<IReadOnlyList<(string Name, long Pledged, long Accepted)>> Shares(Person person, Guid id) =>
        [.. (await app.As(person).GetAsync($"/api/pools/{id}").ReadJson()).GetProperty("shares").EnumerateArray().Select(share => (
            share.GetProperty("household").GetProperty("name").GetString()!, share.GetProperty("pledgedGrams").GetInt64() / 1000, share.GetProperty("acceptedGrams").GetInt64() / 1000))];
}
