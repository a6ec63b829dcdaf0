using System.Net;
using System.Net.Http.Json;
using Marketplace.Accounts.Parties;
using Marketplace.Accounts.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Accounts.Tests;

public sealed class PartiesOnSqlite(MarketplaceApp app) : PartyTests(app), IClassFixture<MarketplaceApp>;

public sealed class PartiesOnPostgres(PostgresApp app) : PartyTests(app), IClassFixture<PostgresApp>;

public abstract class PartyTests(MarketplaceApp app)
{
    private Task<T> Ask<T>(Func<IParties, Task<T>> question) => app.InScopeAsync(services => question(services.GetRequiredService<IParties>()));

    [Fact]
    public async Task A_household_sells_for_itself_and_a_cooperative_for_its_members_of_that_day()
    {
        var (lan, cooperative, other) = (await app.Given.Household(), await app.Given.Cooperative(), await app.Given.Cooperative());
        await app.Given.Member(cooperative, lan, new(2026, 1, 1), new(2026, 6, 30));
        Task<bool> May(Person seller, DateOnly on) => Ask(parties => parties.MaySellForAsync(seller.Party, lan.Party, on, CancellationToken.None));

        Assert.True(await May(lan, new(2026, 3, 1)));
        Assert.True(await May(cooperative, new(2026, 1, 1)));
        Assert.True(await May(cooperative, new(2026, 6, 30)));
        Assert.False(await May(cooperative, new(2025, 12, 31)));
        Assert.False(await May(cooperative, new(2026, 7, 1)));
        Assert.False(await May(other, new(2026, 3, 1)));
        Assert.Equal([lan.Party], (await Ask(parties => parties.MembersOfAsync(cooperative.Party, new(2026, 3, 1), CancellationToken.None))).Select(card => card.Id));
        Assert.Empty(await Ask(parties => parties.MembersOfAsync(cooperative.Party, new(2026, 7, 1), CancellationToken.None)));
    }

    [Fact]
    public async Task Unknown_parties_are_left_out()
    {
        var lan = await app.Given.Household();
        var found = await Ask(parties => parties.FindAsync([lan.Party, Guid.CreateVersion7(), lan.Party], CancellationToken.None));
        Assert.Equal([lan.Party], found.Keys);
        Assert.Null(await Ask(parties => parties.FindAsync(Guid.CreateVersion7(), CancellationToken.None)));
        Assert.Equal(lan.Phone, found[lan.Party].Phone);
    }

    [Fact]
    public async Task A_household_that_moved_lives_in_its_new_commune_and_keeps_its_history()
    {
        var lan = await app.Given.Household();
        await app.WithDbAsync(async db =>
        {
            (await db.Set<Party>().Include(party => party.Homes).SingleAsync(party => party.Id == lan.PartyId)).MoveTo(2321583, new(2026, 12, 1));
            await db.SaveChangesAsync();
        });
        var card = (await Ask(parties => parties.FindAsync(lan.Party, CancellationToken.None)))!;
        Assert.Equal((2326080, 2321583, 2326080), (card.UnitOn(new(2026, 11, 30)), card.UnitOn(new(2026, 12, 1)), card.UnitOn(new(2020, 1, 1))));
        Assert.Contains(lan.Party, (await Ask(parties => parties.HouseholdsInAsync([2321583], CancellationToken.None))).Select(known => known.Id));
        Assert.DoesNotContain(lan.Party, (await Ask(parties => parties.HouseholdsInAsync([2326080], CancellationToken.None))).Select(known => known.Id));
    }

    [Fact]
    public async Task The_communes_officer_enters_a_trader_on_the_register_and_the_first_day_stays()
    {
        var trader = await app.Given.Trader(registered: false);
        var officer = await app.Given.CommuneOfficer();
        var address = new Uri($"/api/traders/{trader.Party}/register", UriKind.Relative);

        var listed = (await app.As(officer).GetAsync(new Uri("/api/traders", UriKind.Relative)).ReadJson()).GetProperty("items").EnumerateArray();
        Assert.Contains(listed, row => row.GetProperty("id").GetGuid() == trader.Party);
        var first = (await app.As(officer).PostAsync(address, content: null).ReadJson()).GetProperty("registeredOn").GetString();
        app.Clock.Advance(TimeSpan.FromDays(1));
        var second = (await app.As(officer).PostAsync(address, content: null).ReadJson()).GetProperty("registeredOn").GetString();

        Assert.Equal(first, second);
        Assert.NotNull((await Ask(parties => parties.FindAsync(trader.Party, CancellationToken.None)))!.TraderRegisteredOn);
    }

    [Fact]
    public async Task Nobody_else_can_enter_a_trader_on_the_register()
    {
        var trader = await app.Given.Trader(registered: false);
        var address = new Uri($"/api/traders/{trader.Party}/register", UriKind.Relative);
        await app.As(await app.Given.CommuneOfficer(Given.QuyNhon)).PostAsync(address, content: null).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(await app.Given.IndustryTradeOfficer()).PostAsync(address, content: null).MustRefuse(HttpStatusCode.NotFound, "not_found");
        await app.As(trader).PostAsync(address, content: null).MustRefuse(HttpStatusCode.Forbidden, "forbidden");
        await app.As(await app.Given.CommuneOfficer()).PostAsync(new Uri($"/api/traders/{(await app.Given.Household()).Party}/register", UriKind.Relative), content: null)
            .MustRefuse(HttpStatusCode.NotFound, "not_found");
        Assert.Null((await Ask(parties => parties.FindAsync(trader.Party, CancellationToken.None)))!.TraderRegisteredOn);
        Assert.DoesNotContain(
            (await app.As(await app.Given.CommuneOfficer(Given.QuyNhon)).GetAsync(new Uri("/api/traders", UriKind.Relative)).ReadJson()).GetProperty("items").EnumerateArray(),
            row => row.GetProperty("id").GetGuid() == trader.Party);
    }

    [Fact]
    public async Task Whoever_may_make_a_contract_finds_enterprises_and_cooperatives_by_name_and_nobody_else()
    {
        var (mill, hub) = (await app.Given.Enterprise("Nhà máy Đường Hoà Bình"), await app.Given.Cooperative("Hợp tác xã Đường Sông"));
        var (lan, consumer) = (await app.Given.Household("Hộ Đường Bờ"), await app.Given.Consumer());
        foreach (var caller in new[] { mill, hub, lan })
        {
            Assert.Equal([mill.Party], await FoundAsync(caller, "q=duong"));
            Assert.Equal([mill.Party], await FoundAsync(caller, "kind=enterprise&q=Đường hoà"));
            Assert.Equal([hub.Party], await FoundAsync(caller, "kind=cooperative&q=duong"));
            // Households are not listed, whatever is asked for.
            Assert.Equal([mill.Party], await FoundAsync(caller, "kind=household&q=duong"));
        }
        var row = (await app.As(hub).GetAsync(Parties("q=duong")).ReadJson()).GetProperty("items").EnumerateArray().Single();
        Assert.Equal(["id", "kind", "name"], row.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));

        foreach (var stranger in new[] { consumer, await app.Given.Trader(), await app.Given.CommuneOfficer() })
            await app.As(stranger).GetAsync(Parties("q=duong")).MustRefuse(HttpStatusCode.Forbidden, "forbidden");
        await app.Anyone().GetAsync(Parties("q=duong")).MustRefuse(HttpStatusCode.Unauthorized, "sign_in_required");
    }

    private static Uri Parties(string query) => new($"/api/parties?{query}", UriKind.Relative);

    private async Task<Guid[]> FoundAsync(Person caller, string query) =>
        [.. (await app.As(caller).GetAsync(Parties(query)).ReadJson()).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    [Fact]
    public async Task The_real_door_works_on_this_engine_too()
    {
        var lan = await app.Given.Household();
        var browser = app.Browser();
        await browser.PostAsJsonAsync("/api/account/sign-in", new { login = lan.Phone, password = "sai mật khẩu rồi" }).MustRefuse(HttpStatusCode.Unauthorized, "account.wrong_login");
        await (await browser.PostAsJsonAsync("/api/account/sign-in", new { login = lan.Phone, password = Given.Password })).MustSucceed();
        var me = await browser.GetAsync(new Uri("/api/account/me", UriKind.Relative)).ReadJson();
        Assert.Equal(lan.AccountId, me.GetProperty("accountId").GetGuid());
        await (await browser.PostAsync(new Uri("/api/account/sign-out", UriKind.Relative), content: null)).MustSucceed();
        Assert.Equal(65, (await app.Anyone().GetAsync(new Uri("/api/banks", UriKind.Relative)).ReadJson()).GetProperty("items").GetArrayLength());
    }
}
