using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Origins;

/// <summary>A household's own denials; an officer's those that touch a household or producer of his units. Newest first.</summary>
internal static class ListDenials
{
    /// <param name="MayDecide">An officer's to decide now.</param>
    internal sealed record Item(
        Guid Id, Guid LotId, string LotCode, string ProductNameVi, string ProductNameEn, PartyRef Household, PartyRef Producer, PartyRef Keeper, string Reason, DateTimeOffset At,
        DenialStatus Status, string? Note, string? DecidedBy, DateTimeOffset? DecidedAt, bool MayDecide);

    internal sealed record Response(IReadOnlyList<Item> Items);

    internal static void Map(IEndpointRouteBuilder denials) => denials.MapGet("/", Handle).WithName(nameof(ListDenials)).For(Permission.SignedIn);

    internal static async Task<Ok<Response>> Handle(DenialPage page, CancellationToken ct) => TypedResults.Ok(new Response(await page.ShowAsync(ct)));
}

/// <summary>Which denials a caller sees, and whose they are to decide.</summary>
internal sealed class DenialPage(MarketplaceDb db, LotDesk lots, RecallDesk recalls, IParties parties, IProduce produce, TimeProvider clock)
{
    // A province sees some dozens in a year.
    private const int Most = 500;

    private sealed class Row
    {
        public required OriginDenial Denial { get; init; }
        public required Lot Lot { get; init; }
        public required Guid KeeperId { get; init; }
    }

    public async Task<IReadOnlyList<ListDenials.Item>> ShowAsync(CancellationToken ct)
    {
        var (own, units, today) = (lots.Sellers, recalls.OfficialUnits(), clock.Today());
        var denials = Rows();
        if (units.Count == 0) denials = denials.Where(row => own.Contains(row.Denial.HouseholdId));
        var rows = await denials.OrderByDescending(row => row.Denial.At).Take(Most).ToListAsync(ct);
        var known = await parties.FindAsync([.. rows.SelectMany(row => new[] { row.Denial.HouseholdId, row.Lot.ProducerId, row.KeeperId }).Distinct()], ct);
        bool IsOfficers(Row row) => units.Contains(known[row.Denial.HouseholdId].UnitOn(today)) || units.Contains(known[row.Lot.ProducerId].UnitOn(today));
        return [.. rows.Where(row => own.Contains(row.Denial.HouseholdId) || IsOfficers(row)).Select(row =>
        {
            var (denial, product) = (row.Denial, produce.Product(row.Lot.ProductCode)!);
            return new ListDenials.Item(
                denial.Id, row.Lot.Id, row.Lot.Code, product.NameVi, product.NameEn, PartyRef.Of(known[denial.HouseholdId]), PartyRef.Of(known[row.Lot.ProducerId]),
                PartyRef.Of(known[row.KeeperId]), denial.Reason, denial.At, denial.Status, denial.Note, denial.DecidedBy, denial.DecidedAt,
                denial.Status is DenialStatus.Open && IsOfficers(row));
        })];
    }

    public async Task<bool> MayDecideAsync(Guid id, CancellationToken ct)
    {
        if (await Rows().SingleOrDefaultAsync(row => row.Denial.Id == id, ct) is not { } row) return false;
        var (known, today) = (await parties.FindAsync([row.Denial.HouseholdId, row.Lot.ProducerId], ct), clock.Today());
        return known.Values.Any(party => recalls.OfficialUnits().Contains(party.UnitOn(today)));
    }

    /// <summary>The other side: whoever has the goods, and whoever is named as their producer.</summary>
    public static async Task<IReadOnlyList<Guid>> OthersAsync(MarketplaceDb db, Lot lot, Guid household, CancellationToken ct)
    {
        var keepers = await db.Set<LotMass>().Where(mass => mass.LotId == lot.Id).Select(mass => mass.KeeperId).ToListAsync(ct);
        return [.. keepers.Append(lot.ProducerId).Where(party => party != household).Distinct()];
    }

    private IQueryable<Row> Rows() =>
        from denial in db.Set<OriginDenial>().AsNoTracking()
        join lot in db.Set<Lot>() on denial.LotId equals lot.Id
        join known in db.Set<LotMass>() on lot.Id equals known.LotId into masses
        from mass in masses.DefaultIfEmpty()
        select new Row { Denial = denial, Lot = lot, KeeperId = mass == null ? lot.ProducerId : mass.KeeperId };
}
