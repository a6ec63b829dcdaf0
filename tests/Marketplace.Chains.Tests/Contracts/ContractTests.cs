using System.Net;
using System.Net.Http.Json;

namespace Marketplace.Chains.Tests.Contracts;

public sealed class ContractsOnSqlite(MarketplaceApp app) : ContractTests(app), IClassFixture<MarketplaceApp>;

public sealed class ContractsOnPostgres(PostgresApp app) : ContractTests(app), IClassFixture<PostgresApp>;

public abstract class ContractTests(MarketplaceApp app)
{
    private sealed record Party(Guid Id, string Phone, HttpClient Client);

    [Fact]
    public async Task A_contract_binds_when_hub_and_processor_have_signed()
    {
        var (household, hub, processor) = await Chain();
        var drafted = await hub.Client.PostAsJsonAsync("/api/contracts", Draft(household, hub, processor)).ReadJson();
        Assert.Equal(("draft", 0), (drafted.GetProperty("status").GetString(), drafted.GetProperty("signedBy").GetArrayLength()));
        var id = drafted.GetProperty("id").GetGuid();

        var once = await Sign(hub, id).ReadJson();
        Assert.Equal("draft", once.GetProperty("status").GetString());
        Assert.Equal("draft", (await Sign(hub, id).ReadJson()).GetProperty("status").GetString());
        var both = await Sign(processor, id).ReadJson();
        Assert.Equal("signed", both.GetProperty("status").GetString());
        Assert.Equal([hub.Id, processor.Id], both.GetProperty("signedBy").EnumerateArray().Select(party => party.GetGuid()));
        Assert.Equal(["contract.signed", "member.joined"], await Kinds(hub));
        Assert.Equal(["contract.drafted", "contract.signed"], await Kinds(processor));
    }

    [Fact]
    public async Task Both_may_sign_at_the_same_moment()
    {
        var (household, hub, processor) = await Chain();
        for (var round = 0; round < 5; round++)
        {
            var id = (await processor.Client.PostAsJsonAsync("/api/contracts", Draft(household, hub, processor)).ReadJson()).GetProperty("id").GetGuid();
            var replies = await Task.WhenAll(Sign(hub, id), Sign(processor, id));
            Assert.All(replies, reply => Assert.Equal(HttpStatusCode.OK, reply.StatusCode));
            Assert.Equal("signed", (await hub.Client.GetAsync($"/api/contracts/{id}").ReadJson()).GetProperty("status").GetString());
        }
    }

    [Fact]
    public async Task Only_its_parties_see_it_and_a_household_does_not_sign()
    {
        var (household, hub, processor) = await Chain();
        var stranger = await Register("enterprise", "Vựa lạ");
        var id = (await hub.Client.PostAsJsonAsync("/api/contracts", Draft(household, hub, processor)).ReadJson()).GetProperty("id").GetGuid();

        await stranger.Client.GetAsync($"/api/contracts/{id}").MustRefuse(HttpStatusCode.NotFound, "not_found");
        await Sign(stranger, id).MustRefuse(HttpStatusCode.NotFound, "not_found");
        Assert.Equal(0, (await stranger.Client.GetAsync("/api/contracts").ReadJson()).GetProperty("items").GetArrayLength());
        Assert.Equal(1, (await household.Client.GetAsync("/api/contracts?status=draft").ReadJson()).GetProperty("items").GetArrayLength());
        await Sign(household, id).MustRefuse(HttpStatusCode.Forbidden, "contract.not_a_signer");
        await stranger.Client.PostAsJsonAsync("/api/contracts", Draft(household, hub, processor)).MustRefuse(HttpStatusCode.Forbidden, "contract.not_your_contract");
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Anyone().GetAsync($"/api/contracts/{id}")).StatusCode);
    }

    [Fact]
    public async Task What_cannot_be_agreed_is_refused_at_its_field()
    {
        var (household, hub, processor) = await Chain();
        var other = await Register("household", "Hộ ngoài");
        async Task<string[]> At(string field, object body) => await (await hub.Client.PostAsJsonAsync("/api/contracts", body)).ProblemAt(field);

        Assert.Equal(["contract.not_a_member"], await At("householdIds[0]", Draft(other, hub, processor)));
        Assert.Equal(["contract.hub_unknown"], await At("hubId", Draft(household, processor, hub)));
        Assert.Equal(["contract.processor_unknown"], await At("processorId", Draft(household, hub, household)));
        Assert.Equal(["contract.product_unknown"], await At("productCode", Draft(household, hub, processor) with { ProductCode = "vang" }));
        Assert.Equal(["contract.price"], await At("priceDong", Draft(household, hub, processor) with { PriceDong = 0 }));
        Assert.Equal(["contract.volume"], await At("committedGrams", Draft(household, hub, processor) with { CommittedGrams = -1 }));
        Assert.Equal(["contract.ends_before_it_begins"], await At("validTo", Draft(household, hub, processor) with { ValidTo = new(2025, 1, 1) }));
        Assert.Equal(["contract.household_twice"], await At("householdIds", Draft(household, hub, processor) with { HouseholdIds = [household.Id, household.Id] }));
        var same = Draft(household, hub, processor);
        await hub.Client.PostAsJsonAsync("/api/contracts", same).MustSucceed();
        Assert.Equal(["contract.number_taken"], await At("number", same));
    }

    [Fact]
    public async Task The_same_key_drafts_once_and_a_contract_ends_with_its_last_day()
    {
        var (household, hub, processor) = await Chain();
        var terms = Draft(household, hub, processor) with { ValidTo = new(2026, 11, 22) };
        var first = await hub.Client.PostOnce("/api/contracts", terms, "draft-1").ReadJson();
        var again = await hub.Client.PostOnce("/api/contracts", terms, "draft-1").ReadJson();
        Assert.Equal(first.GetRawText(), again.GetRawText());
        var id = first.GetProperty("id").GetGuid();
        Assert.Equal(1, first.GetProperty("version").GetInt64());
        app.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("ended", (await hub.Client.GetAsync($"/api/contracts/{id}").ReadJson()).GetProperty("status").GetString());
        await Sign(hub, id).MustRefuse(HttpStatusCode.Conflict, "contract.ended");
        Assert.Equal(1, (await hub.Client.GetAsync("/api/contracts?status=ended").ReadJson()).GetProperty("items").GetArrayLength());
        app.Clock.Advance(TimeSpan.FromDays(-2));
    }

    private sealed record Terms(string Number, Guid[] HouseholdIds, Guid HubId, Guid ProcessorId, string ProductCode, long PriceDong, long CommittedGrams, DateOnly ValidFrom, DateOnly ValidTo);

    private static Terms Draft(Party household, Party hub, Party processor) => new(
        $"{Guid.CreateVersion7():N}/HĐLK", [household.Id], hub.Id, processor.Id, "sau-rieng-ri6", 40_000, 1_000_000, new(2026, 11, 21), new(2027, 12, 31));

    private static Task<HttpResponseMessage> Sign(Party who, Guid id) => who.Client.PostAsJsonAsync($"/api/contracts/{id}/sign", new { });

    private static async Task<IEnumerable<string?>> Kinds(Party who) =>
        (await who.Client.GetAsync("/api/inbox").ReadJson()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("kind").GetString()).Order(StringComparer.Ordinal);

    private async Task<(Party Household, Party Hub, Party Processor)> Chain()
    {
        var household = await Register("household", null);
        var hub = await Register("cooperative", "HTX Suối Lớn");
        await hub.Client.PostAsJsonAsync($"/api/cooperatives/{hub.Id}/members", new { householdPhone = household.Phone }).MustSucceed();
        var asked = (await household.Client.GetAsync("/api/my/cooperatives").ReadJson()).GetProperty("invitations")[0].GetProperty("id").GetGuid();
        await household.Client.PostAsync($"/api/my/invitations/{asked}/accept", content: null).MustSucceed();
        return (household, hub, await Register("enterprise", "Nhà máy Xuân Lộc"));
    }

    private async Task<Party> Register(string kind, string? partyName)
    {
        var (client, phone) = (app.Browser(), Given.NewPhone());
        var province = await client.GetAsync("/api/administrative-units?parent=75").ReadJson();
        var me = await client.PostAsJsonAsync("/api/account/register", new
        {
            phone, password = "mot hai ba bon nam", name = "Nguyễn Thị Mẫu", kind, partyName, consent = true,
            unit = province.GetProperty("items")[0].GetProperty("code").GetString(),
        }).ReadJson();
        return new(me.GetProperty("grants")[0].GetProperty("party").GetProperty("id").GetGuid(), phone, app.As(me.GetProperty("accountId").GetGuid()));
    }
}
