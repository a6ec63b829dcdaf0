using Marketplace.Farming.Public;
using Marketplace.Territory.Public;

namespace Marketplace.Farming.SiteCodes;

internal sealed record SiteMoveView(SiteMove Move, DateOnly On, string Reason, string ByName, DateTimeOffset At);

internal sealed record SiteHouseholdView(int No, string Name, Guid? HouseholdId, long AreaSquareMetres, DateOnly From, DateOnly? To);

/// <summary>A code as its officers, its manager and its households see it.</summary>
/// <param name="Households">All for the officers and the manager; a household sees itself.</param>
/// <param name="Warnings"><c>form_unusual</c>, <c>letters_of_other_kind</c>, <c>households_exceed_area</c>: told, never refused.</param>
internal sealed record SiteCodeView(
    Guid Id, SiteKind Kind, string? Code, string Name, string Market, string ProductCode, string ProductNameVi, string ProductNameEn, UnitRef Unit, long AreaSquareMetres,
    Guid? ManagerId, string ManagerName, SiteCodeStatus Status, DateOnly StatusSince, IReadOnlyList<SiteMoveView> Moves, IReadOnlyList<SiteHouseholdView> Households,
    IReadOnlyList<string> Warnings, long Version)
{
    /// <param name="own">The parties for whom it is shown; null for an officer.</param>
    public static SiteCodeView Of(SiteCode site, IProduce produce, UnitRef unit, DateOnly today, IReadOnlyList<Guid>? own = null)
    {
        var product = produce.Product(site.ProductCode);
        var seesAll = own is null || (site.ManagerId is { } manager && own.Contains(manager));
        return new(
            site.Id, site.Kind, site.Code, site.Name, site.Market, site.ProductCode, product?.NameVi ?? site.ProductCode, product?.NameEn ?? site.ProductCode, unit,
            site.AreaSquareMetres, site.ManagerId, site.ManagerName, site.Status, site.StatusSince,
            [.. site.Moves.OrderBy(move => move.No).Select(move => new SiteMoveView(move.Move, move.On, move.Reason, move.ByName, move.At))],
            [.. site.Households.Where(household => seesAll || (household.HouseholdId is { } id && own!.Contains(id))).OrderBy(household => household.No)
                .Select(household => new SiteHouseholdView(household.No, household.Name, household.HouseholdId, household.AreaSquareMetres, household.From, household.To))],
            own is null ? site.WarningsOn(today) : [], site.Version);
    }
}
