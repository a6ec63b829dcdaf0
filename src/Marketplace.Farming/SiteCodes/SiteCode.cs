using System.Text.RegularExpressions;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;

namespace Marketplace.Farming.SiteCodes;

internal enum SiteKind
{
    /// <summary>Mã số vùng trồng (Luật Trồng trọt 31/2018/QH14, Điều 64).</summary>
    GrowingArea,
    /// <summary>Mã số cơ sở đóng gói.</summary>
    PackingHouse,
}

internal enum SiteCodeStatus
{
    /// <summary>The dossier lies with the office; there may be no code yet.</summary>
    Applied,
    Issued,
    Suspended,
    Revoked,
}

/// <summary>What an office did with a code.</summary>
internal enum SiteMove
{
    Applied,
    Issued,
    Suspended,
    Restored,
    Revoked,
}

/// <summary>A growing area or packing house with the code it bears for one market (Thông tư 18/2019/TT-BNNPTNT, Điều 6).</summary>
internal sealed partial class SiteCode : IVersioned
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public required SiteKind Kind { get; init; }
    /// <summary>Upper case; null until it is issued. An opaque key: its form differs by province and market.</summary>
    public string? Code { get; private set; }
    /// <summary>What people call the place: <c>Vùng sầu riêng ấp Suối Tre</c>.</summary>
    public string Name { get; private set; } = "";
    /// <summary>ISO 3166-1 alpha-2 of the importing country, <c>EU</c>, or <c>VN</c> for the home market.</summary>
    public string Market { get; private set; } = "";
    public string ProductCode { get; private set; } = "";
    public int UnitId { get; private set; }
    public long AreaSquareMetres { get; private set; }
    public string ManagerName { get; private set; } = "";
    /// <summary>The manager, when he is a party here.</summary>
    public Guid? ManagerId { get; private set; }
    /// <summary>Code, name and manager without diacritics, for searching.</summary>
    public string SearchText { get; private set; } = "";
    public SiteCodeStatus Status { get; private set; }
    /// <summary>Since when it stands so.</summary>
    public DateOnly StatusSince { get; private set; }
    public required DateTimeOffset RegisteredAt { get; init; }
    public long Version { get; private set; }
    /// <summary>Append-only, in the order they happened.</summary>
    public List<SiteCodeMove> Moves { get; } = [];
    public List<SiteHousehold> Households { get; } = [];

    public void State(SiteCodeTerms terms)
    {
        (Name, Market, ProductCode, UnitId) = (VietnameseText.Clean(terms.Name), terms.Market, terms.ProductCode, terms.UnitId);
        (AreaSquareMetres, ManagerId, ManagerName) = (terms.AreaSquareMetres, terms.ManagerId, VietnameseText.Clean(terms.ManagerName));
        Bear(terms.Code);
    }

    /// <summary>Days never run backwards. A suspended or revoked code is restored, never issued twice.</summary>
    public Refusal? Move(SiteMove to, string? code, SiteCodeMove made)
    {
        if (Moves.Count > 0 && made.On < StatusSince) return SiteCodeRefusals.BeforeLast;
        var next = Next(to);
        if (next is null) return SiteCodeRefusals.NotFromHere;
        if (to is SiteMove.Issued)
        {
            if (Normal(code ?? Code) is null) return SiteCodeRefusals.CodeMissing;
            Bear(code ?? Code);
        }
        (Status, StatusSince) = (next.Value, made.On);
        Moves.Add(made);
        return null;
    }

    /// <summary>A household of the area, from a day on.</summary>
    public Refusal? Join(SiteHousehold household)
    {
        if (household.HouseholdId is { } id && Households.Exists(known => known.HouseholdId == id && known.IsOn(household.From))) return SiteCodeRefusals.HouseholdTwice;
        Households.Add(household);
        return null;
    }

    /// <summary>Nothing about a form is certain: whoever keeps the register is told, not stopped.</summary>
    public IReadOnlyList<string> WarningsOn(DateOnly day)
    {
        var warnings = new List<string>();
        if (Code is { } code)
        {
            if (!UsualForm().IsMatch(code)) warnings.Add("form_unusual");
            else if (code[5..7] != (Kind is SiteKind.GrowingArea ? "OR" : "PH")) warnings.Add("letters_of_other_kind");
        }
        if (Households.Where(household => household.IsOn(day)).Sum(household => household.AreaSquareMetres) > AreaSquareMetres) warnings.Add("households_exceed_area");
        return warnings;
    }

    /// <summary>As it is kept and looked up; null for nothing.</summary>
    public static string? Normal(string? code) => string.IsNullOrWhiteSpace(code) ? null : Blanks().Replace(code.Trim(), " ").ToUpperInvariant();

    private SiteCodeStatus? Next(SiteMove to) => (to, Status) switch
    {
        (SiteMove.Applied, SiteCodeStatus.Applied) when Moves.Count == 0 => SiteCodeStatus.Applied,
        (SiteMove.Issued, SiteCodeStatus.Applied) => SiteCodeStatus.Issued,
        (SiteMove.Suspended, SiteCodeStatus.Issued) => SiteCodeStatus.Suspended,
        (SiteMove.Revoked, SiteCodeStatus.Issued or SiteCodeStatus.Suspended) => SiteCodeStatus.Revoked,
        (SiteMove.Restored, SiteCodeStatus.Suspended or SiteCodeStatus.Revoked) => SiteCodeStatus.Issued,
        _ => null,
    };

    private void Bear(string? code)
    {
        Code = Normal(code);
        SearchText = VietnameseText.Fold($"{Code} {Name} {ManagerName}");
    }

    // Seen on real codes: VN-TGOR-0095 (orchard), VN-TGPH-0012 (packing house).
    [GeneratedRegex("^[A-Z]{2}-[A-Z]{2}(OR|PH)-[0-9]{3,5}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsualForm();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}

/// <summary>What the dossier says.</summary>
internal sealed record SiteCodeTerms(
    string? Code, string Name, string Market, string ProductCode, int UnitId, long AreaSquareMetres, Guid? ManagerId, string ManagerName);

/// <summary>One step of a code's history: what, on which day it took effect, why, and who wrote it down when.</summary>
internal sealed class SiteCodeMove
{
    public Guid SiteCodeId { get; private set; }
    /// <summary>1, then one more for each.</summary>
    public required int No { get; init; }
    public required SiteMove Move { get; init; }
    public required DateOnly On { get; init; }
    public required string Reason { get; init; }
    public required string ByName { get; init; }
    public Guid? ByAccountId { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A household that grows in the area; it need not have an account here.</summary>
internal sealed class SiteHousehold
{
    public Guid SiteCodeId { get; private set; }
    public required int No { get; init; }
    public required string Name { get; init; }
    public Guid? HouseholdId { get; init; }
    public required long AreaSquareMetres { get; init; }
    public required DateOnly From { get; init; }
    /// <summary>The last day; null while it belongs to the area.</summary>
    public DateOnly? To { get; private set; }

    public bool IsOn(DateOnly day) => From <= day && (To is null || To >= day);

    public Refusal? End(DateOnly to)
    {
        if (to < From) return SiteCodeRefusals.EndsBeforeItBegins;
        To = to;
        return null;
    }
}
