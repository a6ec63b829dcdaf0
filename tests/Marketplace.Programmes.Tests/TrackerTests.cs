using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Ordering.Public;
using Marketplace.Platform.Values;
using Marketplace.Programmes.Practice;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Programmes.Tests;

public sealed class TrackerOnSqlite(MarketplaceApp app) : TrackerTests(app), IClassFixture<MarketplaceApp>;

public sealed class TrackerOnPostgres(PostgresApp app) : TrackerTests(app), IClassFixture<PostgresApp>;

public abstract class TrackerTests(MarketplaceApp app)
{
    [Fact]
    public async Task Steps_keep_the_earliest_day_in_whatever_order_their_facts_are_read()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var random = new Random(seed);
            var household = Guid.CreateVersion7();
            var facts = Enumerable.Range(0, 14).Select(_ => Random(random, household)).ToList();
            // One by one, so that each reading is a batch of its own; some come twice.
            foreach (var fact in facts.Concat(facts.Take(5)).OrderBy(_ => random.Next()))
            {
                await app.WithDbAsync(async db =>
                {
                    Announce(db, fact);
                    await db.SaveChangesAsync();
                });
                if (random.Next(3) == 0) await app.RunReadersAsync();
            }
            await app.RunReadersAsync();

            var steps = await app.WithDbAsync(db => db.Set<PracticeStep>().Where(step => step.HouseholdId == household).ToDictionaryAsync(step => step.Kind, step => step.At));
            Assert.Equal(Earliest(facts.OfType<AccountOpened>().Select(fact => fact.At)), At(steps, PracticeKind.Account));
            Assert.Equal(Earliest(facts.OfType<ListingPublished>().Select(fact => fact.At)), At(steps, PracticeKind.Listing));
            Assert.Equal(Earliest(facts.OfType<OrderPlaced>().Select(fact => fact.At)), At(steps, PracticeKind.FirstOrder));
            var sales = facts.OfType<OrderDelivered>().Where(fact => fact.Lines[0].IsFirstSale).Select(fact => fact.At).Order().ToList();
            Assert.Equal(Earliest(sales), At(steps, PracticeKind.FirstSale));
            Assert.Equal(Earliest(sales.Skip(1)), At(steps, PracticeKind.SecondSale));
        }
    }

    [Fact]
    public async Task A_household_walks_from_training_to_a_repeat_within_ninety_days_and_the_funnel_follows()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer(Given.GiaLai));
        var (quick, slow, idle) = (await app.Given.Household("Hộ Nhanh", Given.QuyNhon), await app.Given.Household("Hộ Chậm", Given.QuyNhon), await app.Given.Household("Hộ Chờ", Given.QuyNhon));
        var course = await CourseAsync(officer, Given.QuyNhon, quick, slow, idle);
        await SellAsync(quick.Party, new(2026, 1, 10), new(2026, 4, 10));
        await SellAsync(slow.Party, new(2026, 1, 10), new(2026, 4, 11));

        var tracker = await officer.GetAsync($"/api/training/tracker?course={course}&cohort=2026-11").ReadJson();
        Assert.Equal((3, 2, 1), (Count(tracker, "trained"), Count(tracker, "firstSale"), Count(tracker, "repeat")));
        Assert.Equal(3, tracker.GetProperty("byUnit").EnumerateArray().Single().GetProperty("trained").GetInt32());
        Assert.Equal(course, tracker.GetProperty("byCourse").EnumerateArray().Single().GetProperty("courseId").GetString());
        var steps = tracker.GetProperty("households").EnumerateArray().Single(row => row.GetProperty("id").GetGuid() == quick.Party).GetProperty("steps");
        Assert.Equal(("2026-01-10", "2026-04-10"), (steps.GetProperty("firstSale").GetString(), steps.GetProperty("repeat").GetString()));

        var stalled = await officer.GetAsync($"/api/training/tracker?course={course}&stalled=repeat").ReadJson();
        Assert.Equal(slow.Party, stalled.GetProperty("households").EnumerateArray().Single().GetProperty("id").GetGuid());
        Assert.Equal(3, Count(stalled, "trained"));
        Assert.Empty((await officer.GetAsync($"/api/training/tracker?course={course}&cohort=2026-10").ReadJson()).GetProperty("households").EnumerateArray());
    }

    [Fact]
    public async Task The_list_of_trained_households_comes_page_by_page_each_once()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var people = new List<Person>();
        for (var person = 0; person < 5; person++) people.Add(await app.Given.Household());
        var course = await CourseAsync(officer, Given.LongKhanh, [.. people]);
        var (seen, cursor) = (new List<Guid>(), "");
        do
        {
            var page = await officer.GetAsync($"/api/training/tracker?course={course}&limit=2&cursor={cursor}").ReadJson();
            seen.AddRange(page.GetProperty("households").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()));
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);
        Assert.Equal(people.Select(person => person.Party).Order(), seen.Order());
    }

    [Fact]
    public async Task Attendance_sent_twice_is_the_same_and_a_shorter_list_takes_back()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var (an, binh) = (await app.Given.Household("An"), await app.Given.Household("Bình"));
        var session = await SessionAsync(officer, await OpenAsync(officer, Given.LongKhanh));
        foreach (var present in new[] { new[] { an.Party, binh.Party }, [an.Party, binh.Party], [binh.Party] })
        {
            var answer = await officer.PutAsJsonAsync($"/api/training/sessions/{session}/attendance", new { present }).ReadJson();
            Assert.Equal(present.Order(), answer.GetProperty("attendance").EnumerateArray().Where(row => row.GetProperty("attended").GetBoolean()).Select(row => row.GetProperty("householdId").GetGuid()).Order());
        }
    }

    [Fact]
    public async Task Nobody_attended_a_meeting_before_its_day()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var household = await app.Given.Household();
        var course = await OpenAsync(officer, Given.LongKhanh);
        var (today, tomorrow) = (await SessionAsync(officer, course, app.Clock.Today()), await SessionAsync(officer, course, app.Clock.Today().AddDays(1)));
        var present = new { present = new[] { household.Party } };
        var reply = await officer.PutAsJsonAsync($"/api/training/sessions/{tomorrow}/attendance", present);
        Assert.Equal(["training.not_yet_held"], await reply.ProblemAt("present"));
        await officer.PutAsJsonAsync($"/api/training/sessions/{tomorrow}/attendance", new { present = Array.Empty<Guid>() }).MustRefuse(HttpStatusCode.Conflict, "training.not_yet_held");
        await officer.PutAsJsonAsync($"/api/training/sessions/{today}/attendance", present).MustSucceed();
        var sessions = (await officer.GetAsync($"/api/training/courses/{course}").ReadJson()).GetProperty("sessions").EnumerateArray();
        Assert.Equal([true, false], sessions.Select(session => session.GetProperty("attendance").EnumerateArray().Single().GetProperty("attended").GetBoolean()));
    }

    [Fact]
    public async Task Only_households_of_the_officers_units_attend_and_no_more_than_there_are_seats()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var session = await SessionAsync(officer, await OpenAsync(officer, Given.LongKhanh, capacity: 1));
        var foreign = await app.Given.Household(unit: Given.QuyNhon);
        var buyer = await app.Given.Consumer();
        foreach (var stranger in new[] { foreign.Party, buyer.Party, Guid.CreateVersion7() })
            await officer.PutAsJsonAsync($"/api/training/sessions/{session}/attendance", new { present = new[] { stranger } }).MustRefuse(HttpStatusCode.Conflict, "training.unknown_household");
        var two = new[] { (await app.Given.Household()).Party, (await app.Given.Household()).Party };
        await officer.PutAsJsonAsync($"/api/training/sessions/{session}/attendance", new { present = two }).MustRefuse(HttpStatusCode.Conflict, "training.over_capacity");
    }

    [Fact]
    public async Task A_neighbours_officer_and_a_household_see_no_training_of_this_province()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var household = await app.Given.Household();
        var course = await CourseAsync(officer, Given.LongKhanh, household);
        var neighbour = app.As(await app.Given.IndustryTradeOfficer(Given.GiaLai));

        await neighbour.GetAsync($"/api/training/courses/{course}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        foreach (var list in new[] { "courses?", "tracker?", "households?", "tracker/export?format=csv&" })
            await neighbour.GetAsync($"/api/training/{list}unit={Given.LongKhanh}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        Assert.DoesNotContain(course, await (await neighbour.GetAsync("/api/training/courses")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty((await neighbour.GetAsync($"/api/training/tracker?course={course}").ReadJson()).GetProperty("households").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As(household).GetAsync("/api/training/tracker")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync("/api/training/courses")).StatusCode);

        // The commune's own officer watches, and runs nothing.
        var commune = app.As(await app.Given.CommuneOfficer());
        Assert.Equal(course, (await commune.GetAsync($"/api/training/courses/{course}").ReadJson()).GetProperty("id").GetString());
        Assert.NotEmpty((await commune.GetAsync($"/api/training/tracker?course={course}").ReadJson()).GetProperty("households").EnumerateArray());
        Assert.Equal(HttpStatusCode.Forbidden, (await commune.PostAsJsonAsync("/api/training/courses", Form(Given.LongKhanh))).StatusCode);
    }

    [Fact]
    public async Task Courses_are_listed_latest_first_with_what_came_of_them_and_found_by_a_name_without_diacritics()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var household = await app.Given.Household("Đỗ Thị Hoà");
        var course = await CourseAsync(officer, Given.LongKhanh, household);
        for (var more = 0; more < 3; more++) await OpenAsync(officer, Given.LongKhanh);
        var (rows, cursor) = (new List<JsonElement>(), "");
        do
        {
            var page = await officer.GetAsync($"/api/training/courses?limit=2&cursor={cursor}").ReadJson();
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.GetProperty("nextCursor").GetString();
        }
        while (cursor is not null);
        Assert.Equal(rows.Count, rows.Select(item => item.GetProperty("id").GetString()).Distinct().Count());
        var row = rows.Single(item => item.GetProperty("id").GetString() == course);
        Assert.Equal((1, 1), (row.GetProperty("sessions").GetInt32(), row.GetProperty("attended").GetInt32()));
        var found = await officer.GetAsync($"/api/training/households?unit={Given.LongKhanh}&q=do thi hoa").ReadJson();
        Assert.Contains(found.GetProperty("items").EnumerateArray(), item => item.GetProperty("id").GetGuid() == household.Party);
        foreach (var format in new[] { "csv", "xlsx" }) await officer.GetAsync($"/api/training/tracker/export?format={format}&course={course}").MustSucceed();
    }

    [Theory]
    [InlineData("title", "", "training.title_required")]
    [InlineData("endsOn", "2026-10-01", "training.ends_before_start")]
    [InlineData("unit", "52", "training.unknown_unit")]
    public async Task A_wrong_course_is_told_at_its_field(string field, string value, string code)
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var form = Form(Given.LongKhanh);
        form[field] = value;
        var reply = await officer.PostAsJsonAsync("/api/training/courses", form);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal([code], await reply.ProblemAt(field));
    }

    [Fact]
    public async Task A_meeting_lies_within_its_course()
    {
        var officer = app.As(await app.Given.IndustryTradeOfficer());
        var course = await OpenAsync(officer, Given.LongKhanh);
        await officer.PostAsJsonAsync($"/api/training/courses/{course}/sessions", new { heldOn = "2026-12-31", startsAt = "08:00", place = "Nhà văn hóa" })
            .MustRefuse(HttpStatusCode.Conflict, "training.session_outside_course");
    }

    private static Dictionary<string, object> Form(string unit, int capacity = 30) => new(StringComparer.Ordinal)
    {
        ["title"] = "Bán hàng trên sàn", ["topic"] = "Thương mại điện tử", ["unit"] = unit, ["startsOn"] = "2026-11-01", ["endsOn"] = "2026-11-30", ["capacity"] = capacity,
    };

    private static async Task<string> OpenAsync(HttpClient officer, string unit, int capacity = 30) =>
        (await officer.PostAsJsonAsync("/api/training/courses", Form(unit, capacity)).ReadJson()).GetProperty("id").GetString()!;

    private static async Task<string> SessionAsync(HttpClient officer, string course, DateOnly? heldOn = null) =>
        (await officer.PostAsJsonAsync($"/api/training/courses/{course}/sessions", new { heldOn = heldOn ?? new(2026, 11, 12), startsAt = "08:00", place = "Nhà văn hóa" }).ReadJson()).GetProperty("id").GetString()!;

    private static async Task<string> CourseAsync(HttpClient officer, string unit, params Person[] present)
    {
        var course = await OpenAsync(officer, unit);
        await officer.PutAsJsonAsync($"/api/training/sessions/{await SessionAsync(officer, course)}/attendance", new { present = present.Select(person => person.Party) }).MustSucceed();
        return course;
    }

    private async Task SellAsync(Guid household, params DateOnly[] days)
    {
        await app.WithDbAsync(async db =>
        {
            foreach (var day in days) db.Announce(Sale(household, day.VietnamMidnight().AddHours(10), isFirstSale: true));
            await db.SaveChangesAsync();
        });
        await app.RunReadersAsync();
    }

    private static void Announce(Platform.Database.MarketplaceDb db, object fact)
    {
        if (fact is AccountOpened opened) db.Announce(opened);
        if (fact is ListingPublished listing) db.Announce(listing);
        if (fact is OrderPlaced placed) db.Announce(placed);
        if (fact is OrderDelivered delivered) db.Announce(delivered);
    }

    private static object Random(Random random, Guid household)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(400_000));
        return random.Next(5) switch
        {
            0 => new AccountOpened(household, PartyKind.Household, at),
            1 => new ListingPublished(Guid.CreateVersion7(), household, household, "ho-tieu", at),
            2 => new OrderPlaced(Guid.CreateVersion7(), "DH", household, Guid.CreateVersion7(), [household, household], at),
            _ => Sale(household, at, random.Next(4) > 0),
        };
    }

    private static OrderDelivered Sale(Guid household, DateTimeOffset at, bool isFirstSale)
    {
        var line = new SoldLine(
            Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), "LO", "ho-tieu", "none", household, 2_326_080, 1_000, "kg", 1_000, 140_000, isFirstSale);
        return new(Guid.CreateVersion7(), "DH", household, Guid.CreateVersion7(), SalesModel.ECommerce, "open_order", SalesChannel.Platform, null,
            [line, line with { LineId = Guid.CreateVersion7() }], at);
    }

    private static DateTimeOffset? Earliest(IEnumerable<DateTimeOffset> times) => times.Order().Select(time => (DateTimeOffset?)time).FirstOrDefault();

    private static DateTimeOffset? At(Dictionary<PracticeKind, DateTimeOffset> steps, PracticeKind kind) => steps.TryGetValue(kind, out var at) ? at : null;

    private static int Count(JsonElement tracker, string step) => tracker.GetProperty("funnel").GetProperty(step).GetInt32();
}
