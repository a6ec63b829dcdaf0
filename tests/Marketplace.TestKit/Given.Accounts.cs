using Marketplace.Accounts.Memberships;
using Marketplace.Accounts.Parties;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.TestKit;

public sealed partial class Given
{
    /// <summary>Phường Long Khánh, Đồng Nai.</summary>
    public const string LongKhanh = "26080";

    /// <summary>Phường Quy Nhơn, Gia Lai (formerly Bình Định).</summary>
    public const string QuyNhon = "21583";

    /// <summary>Thành phố Đồng Nai.</summary>
    public const string DongNai = "75";

    /// <summary>Tỉnh Gia Lai, with the former Bình Định.</summary>
    public const string GiaLai = "52";

    /// <summary>What everybody made here signs in with at the real door.</summary>
    public const string Password = "một mật khẩu đủ dài";

    // Hashing one password takes longer than most tests: all people made here share one hash.
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<Account>().HashPassword(null!, Password));

    public Task<Person> Consumer(string name = "Lê Thị Mua", string unit = LongKhanh) => Party(PartyKind.Consumer, name, unit);

    public Task<Person> Household(string name = "Nguyễn Văn Nông", string unit = LongKhanh) => Party(PartyKind.Household, name, unit);

    public Task<Person> Enterprise(string name = "Công ty Chế biến Thử", string unit = LongKhanh) => Party(PartyKind.Enterprise, name, unit);

    /// <summary>A cooperative with these households as members since yesterday.</summary>
    public async Task<Person> Cooperative(string name = "Hợp tác xã Thử", string unit = LongKhanh, params Person[] members)
    {
        var cooperative = await Party(PartyKind.Cooperative, name, unit);
        foreach (var member in members) await Member(cooperative, member);
        return cooperative;
    }

    /// <summary>The household belongs to the cooperative from a day on; without one since yesterday.</summary>
    public Task Member(Person cooperative, Person household, DateOnly? from = null, DateOnly? to = null) => app.WithDbAsync(async db =>
    {
        db.Add(new Membership { CooperativeId = cooperative.Party, HouseholdId = household.Party, From = from ?? app.Clock.Today().AddDays(-1), To = to });
        await db.SaveChangesAsync();
    });

    /// <param name="registered">Whether he stands on the province's register since yesterday.</param>
    public async Task<Person> Trader(string name = "Thương nhân Thử", string unit = LongKhanh, bool registered = true)
    {
        var trader = await Party(PartyKind.Trader, name, unit);
        if (registered)
            await app.WithDbAsync(async db =>
            {
                (await db.FindAsync<Party>(trader.PartyId))!.RegisterTrader(app.Clock.Today().AddDays(-1));
                await db.SaveChangesAsync();
            });
        return trader;
    }

    public Task<Person> CommuneOfficer(string unit = LongKhanh) => Officer(Role.CommuneOfficer, unit, "Cán bộ xã");

    /// <summary>Officer of Sở Công Thương.</summary>
    public Task<Person> IndustryTradeOfficer(string unit = DongNai) => Officer(Role.IndustryTradeOfficer, unit, "Cán bộ Sở Công Thương");

    public Task<Person> Administrator() => Officer(Role.Administrator, unit: null, "Quản trị viên");

    private Task<Person> Party(PartyKind kind, string name, string unit) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<MarketplaceDb>();
        var home = services.GetRequiredService<ITerritory>().FindByCode(unit, app.Clock.Today())!;
        var account = Account.Open(NewPhone(), email: null, name, PasswordHash.Value, app.Clock.Now());
        var party = OpenParty.With(db, account, kind, name, taxCode: null, home.Id, app.Clock.Now());
        // Sellers have committed themselves to safe production; a test that needs one who has not takes it back.
        if (kind is not PartyKind.Consumer) db.Add(Farming.Certificates.Certificate.Commit(party.Id, home.Id, name, app.Clock.Now()));
        await db.SaveChangesAsync();
        return new Person(account.Id, party.Id, name, account.PhoneNumber!, unit);
    });

    private Task<Person> Officer(Role role, string? unit, string name) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<MarketplaceDb>();
        var place = unit is null ? null : services.GetRequiredService<ITerritory>().FindByCode(unit, app.Clock.Today())!;
        var account = Account.Open(NewPhone(), email: null, name, PasswordHash.Value, app.Clock.Now());
        db.Add(account);
        db.Add(new AccountGrant { AccountId = account.Id, Role = role, PartyId = null, UnitId = place?.Id, ValidFrom = app.Clock.Today().AddDays(-1) });
        await db.SaveChangesAsync();
        return new Person(account.Id, null, name, account.PhoneNumber!, unit ?? "");
    });
}
