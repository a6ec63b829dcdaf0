using Marketplace.Accounts.Demo;
using Marketplace.Accounts.Memberships;
using Marketplace.Accounts.Parties;
using Marketplace.Accounts.People;
using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;

namespace Marketplace.Demo.Province;

/// <summary>A farming household with the village it lives in.</summary>
internal sealed record Farm(PartyCard Card, Village Village, bool HasAccount);

/// <summary>A cooperative with its member households.</summary>
internal sealed record Hub(PartyCard Card, Village Village, IReadOnlyList<Farm> Members);

/// <summary>Everybody in the scene.</summary>
internal sealed record Everybody(
    IReadOnlyList<Farm> Farms, IReadOnlyList<Hub> Hubs, IReadOnlyList<PartyCard> Consumers, IReadOnlyList<PartyCard> Enterprises, IReadOnlyList<PartyCard> Traders);

/// <summary>Brings the scene's people into being through Accounts' own entities. One hash serves all: hashing three hundred passwords would take a minute.</summary>
internal sealed class Cast(MarketplaceDb db, Dice dice, string passwordHash, DateOnly today)
{
    private const int Households = 300;
    private const int Cooperatives = 12;
    private const int MembersEach = 12;
    private const int ConsumersInAll = 160;
    private const int EnterprisesInAll = 24;
    private const int TradersInAll = 26;
    private static readonly DateOnly NewMap = new(2025, 7, 1);

    private static readonly string[] HubNames =
    [
        "HTX Nông nghiệp Tân Lộc Phát", "HTX Trái cây Hàng Gòn Xanh", "HTX Sầu riêng Suối Nho", "HTX Cà phê Ia Mơ Nông", "HTX Hồ tiêu Chư Bầu", "HTX Nông sản Gò Bồi Mới",
        "HTX Rau an toàn Phước Lành", "HTX Dừa xiêm Tam Quan Nam", "HTX Chăn nuôi Hoài Thịnh", "HTX Điều Phú Riềng Xanh", "HTX Dịch vụ Nông nghiệp Đức Hạnh", "HTX Thủy sản Đề Gi Xanh",
    ];

    private static readonly string[] EnterpriseNames =
    [
        "Công ty Chế biến Nông sản Minh Họa", "Nhà máy Trái cây sấy Lộc Vừng", "Công ty Cà phê Cao Nguyên Mẫu", "Nhà máy Tinh bột sắn Sông Mẫu", "Công ty Hạt điều Mẫu Vàng", "Siêu thị Nhà Nông Mẫu",
        "Công ty Thủy sản Đông Mẫu", "Công ty Thực phẩm Bếp Mẫu",
    ];

    private int _phones;

    public Everybody Gather(IReadOnlyList<Village> villages, DateOnly start)
    {
        var farms = Enumerable.Range(0, Households).Select(number => FarmIn(villages[number % villages.Count], start.AddDays(number * 2 % 420), hasAccount: number % 20 != 19)).ToList();
        var hubs = Enumerable.Range(0, Cooperatives).Select(number => HubIn(number, villages, farms, start)).ToList();
        Invite(farms[0], hubs);
        var towns = villages.Where(village => village.Now.UnitType is "phuong").DefaultIfEmpty(villages[0]).ToList();
        return new(
            farms, hubs,
            [.. Enumerable.Range(0, ConsumersInAll).Select(_ => Simple(PartyKind.Consumer, Names.Person(dice), dice.Pick(towns), start))],
            [.. Enumerable.Range(0, EnterprisesInAll).Select(number => Simple(PartyKind.Enterprise, Numbered(EnterpriseNames, number), villages[number * 7 % villages.Count], start))],
            [.. Enumerable.Range(0, TradersInAll).Select(number => Simple(PartyKind.Trader, "Thương lái " + Names.Person(dice), villages[number * 5 % villages.Count], start))]);
    }

    /// <summary>Officers are people of an administrative unit, not of a party.</summary>
    public void Appoint(string label, Role role, Unit? unit)
    {
        var account = Account.Open(Names.Phone(++_phones), email: null, label, passwordHash, today.VietnamMidnight());
        db.Add(account);
        db.Add(new AccountGrant { AccountId = account.Id, Role = role, PartyId = null, UnitId = unit?.Id, ValidFrom = today.AddYears(-2) });
        Offer(account.Id, label, role);
    }

    /// <summary>Puts a party's person on the sign-in page.</summary>
    public void Offer(PartyCard card, string label, Role role) =>
        Offer(db.Set<AccountGrant>().Local.First(grant => grant.PartyId == card.Id).AccountId, label, role);

    private void Offer(Guid accountId, string label, Role role) =>
        db.Add(new DemoAccount { AccountId = accountId, Label = label, Role = role, Place = db.Set<DemoAccount>().Local.Count + 1 });

    // One household in twenty is known to its commune and comes to courses, but has not opened an account yet.
    private Farm FarmIn(Village village, DateOnly joined, bool hasAccount)
    {
        var name = "Hộ " + Names.Person(dice);
        return new(hasAccount ? Simple(PartyKind.Household, name, village, joined) : Card(Known(name, village, joined)), village, hasAccount);
    }

    private Party Known(string name, Village village, DateOnly since)
    {
        var party = Party.Open(PartyKind.Household, name, Names.Phone(++_phones), taxCode: null, HomeOn(village, since), since, since.VietnamMidnight());
        db.Add(party);
        return Moved(party, village, since);
    }

    private Hub HubIn(int number, IReadOnlyList<Village> villages, List<Farm> farms, DateOnly start)
    {
        var village = villages[number * villages.Count / Cooperatives];
        var card = Simple(PartyKind.Cooperative, HubNames[number], village, start);
        var members = farms.Where(farm => farm.Village.Province.Id == village.Province.Id && string.Equals(farm.Village.OldProvince, village.OldProvince, StringComparison.Ordinal))
            .Skip(number % 3 * MembersEach).Take(MembersEach).ToList();
        foreach (var member in members) db.Add(new Membership { CooperativeId = card.Id, HouseholdId = member.Card.Id, From = start, AgreedAt = start.VietnamMidnight().AddHours(9) });
        return new(card, village, members);
    }

    // Another cooperative of his province would like to have him; he has not answered yet.
    private void Invite(Farm farm, List<Hub> hubs)
    {
        if (hubs.Find(hub => hub.Village.Province.Id == farm.Village.Province.Id && !hub.Members.Contains(farm)) is { } hub)
            db.Add(new Invitation { CooperativeId = hub.Card.Id, HouseholdId = farm.Card.Id, InvitedAt = today.VietnamMidnight().AddHours(-15) });
    }

    private PartyCard Simple(PartyKind kind, string name, Village village, DateOnly joined)
    {
        var opened = joined.VietnamMidnight().AddHours(8);
        var account = Account.Open(Names.Phone(++_phones), email: null, name, passwordHash, opened);
        var party = Moved(OpenParty.With(db, account, kind, name, taxCode: null, HomeOn(village, joined), opened), village, joined);
        if (kind is PartyKind.Trader) party.RegisterTrader(joined);
        return Card(party);
    }

    private static int HomeOn(Village village, DateOnly day) => day < NewMap ? village.Before.Id : village.Now.Id;

    private Party Moved(Party party, Village village, DateOnly joined)
    {
        if (joined < NewMap) party.MoveTo(village.Now.Id, NewMap);
        db.Entry(party).DetectChanges(); // this context does not look by itself
        return party;
    }

    private static PartyCard Card(Party party) => new()
    {
        Id = party.Id, Kind = party.Kind, Name = party.Name, Phone = party.Phone, TraderRegisteredOn = party.TraderRegisteredOn,
        Places = [.. party.Homes.Select(home => new PartyPlace(home.UnitId, home.From))],
    };

    private static string Numbered(string[] names, int number) => number < names.Length ? names[number] : $"{names[number % names.Length]} {(number / names.Length) + 1}";
}
