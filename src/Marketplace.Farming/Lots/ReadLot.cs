using Marketplace.Farming.Public;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>
/// One lot with everything known of it: its mass, what was found at each stage, which lots went into it, what became of it and who ordered of it
/// (Thông tư 17/2021/TT-BNNPTNT: one step back, one step forward, per lot).
/// </summary>
internal static class ReadLot
{
    /// <summary>Grams that came in (above zero) or left.</summary>
    internal sealed record Movement(LotFlowKind Kind, long Grams, DateTimeOffset At, string? ByName, long LossGrams, string? LossReason);

    internal sealed record Check(LotCheckKind Kind, LotStage Stage, bool Passed, string? Note, string ByName, DateOnly On);

    internal sealed record Link(Guid FromLotId, Guid ToLotId, LotChangeKind Kind, long FromGrams, long ToGrams, DateTimeOffset At);

    internal sealed record OpenRecall(Guid Id, Guid LotId, string LotCode, string Reason, string ByName, bool ByOfficer, DateTimeOffset At, bool IsDisputed, bool MayRelease);

    /// <param name="Origins">Whose kilos are in it, of what it was when it came into being; empty when all of them are its producer's.</param>
    /// <param name="Lots">Every other lot that the links name.</param>
    /// <param name="Sales">Orders of this lot and of everything made of it.</param>
    internal sealed record Response(
        LotRow Lot, string? CertificateNumber, bool AsOfficer, IReadOnlyList<Movement> Movements, IReadOnlyList<Check> Checks, IReadOnlyList<Link> Back,
        IReadOnlyList<Link> Forward, IReadOnlyList<LotRow> Lots, IReadOnlyList<LotSale> Sales, IReadOnlyList<OpenRecall> Recalls,
        IReadOnlyList<HouseholdInLot> Origins);

    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapGet("/{id:guid}", Handle).WithName(nameof(ReadLot)).For(Permission.SignedIn).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, RecallDesk recalls, LotDesk desk, LotPage page, LotGraph graph, HouseholdsOfLot households, ILotBuyers buyers, MarketplaceDb db, CancellationToken ct)
    {
        if (await recalls.FindAsync(id, ct) is not { } seen) return Refusal.NotFound.AsProblem();
        var (back, forward, own) = (await graph.BackAsync(id, ct), await graph.ForwardAsync(id, ct), await desk.OwnPartiesAsync(ct));
        var changeIds = back.Concat(forward).Select(link => link.ChangeId).Distinct().ToList();
        var movements = await MovementsAsync(db, id, ct);
        var changes = await db.Set<LotChange>().AsNoTracking().Where(change => changeIds.Contains(change.Id)).ToDictionaryAsync(change => change.Id, ct);
        var rows = await page.ShowAsync([id, .. back.Select(link => link.FromLotId).Concat(forward.Select(link => link.ToLotId)).Distinct()], own, ct);
        var checks = await db.Set<LotCheck>().AsNoTracking().Where(check => check.LotId == id).OrderByDescending(check => check.At)
            .Select(check => new Check(check.Kind, check.Stage, check.Passed, check.Note, check.ByName, check.On)).ToListAsync(ct);
        Link Shown(LotLink link) => new(link.FromLotId, link.ToLotId, changes[link.ChangeId].Kind, link.FromGrams, link.ToGrams, changes[link.ChangeId].At);

        return TypedResults.Ok(new Response(
            rows.Single(row => row.Id == id), seen.Lot.CertificateNumber, seen.AsOfficer, movements, checks, [.. back.Select(Shown)], [.. forward.Select(Shown)],
            [.. rows.Where(row => row.Id != id)], await buyers.OfAsync([id, .. forward.Select(link => link.ToLotId).Distinct()], ct),
            await RecallsAsync(db, id, seen.AsOfficer, ct), await households.ShowAsync(id, ct)));
    }

    private static async Task<List<Movement>> MovementsAsync(MarketplaceDb db, Guid id, CancellationToken ct) =>
        await (from flow in db.Set<LotFlow>()
               where flow.LotId == id
               join named in db.Set<LotChange>() on flow.ChangeId equals named.Id into changes
               from change in changes.DefaultIfEmpty()
               orderby flow.At descending
               select new Movement(
                   flow.Kind, flow.Kind == LotFlowKind.Used || flow.Kind == LotFlowKind.Sold ? -flow.Grams : flow.Grams, flow.At,
                   change == null ? null : change.ByName, change == null ? 0 : change.LossGrams, change == null ? null : change.LossReason))
            .AsNoTracking().ToListAsync(ct);

    private static async Task<List<OpenRecall>> RecallsAsync(MarketplaceDb db, Guid id, bool asOfficer, CancellationToken ct) =>
        await (from hold in db.Set<LotHold>()
               where hold.LotId == id && hold.ReleasedAt == null
               join recall in db.Set<Recall>() on hold.RecallId equals recall.Id
               join lot in db.Set<Lot>() on recall.LotId equals lot.Id
               orderby recall.At
               select new OpenRecall(recall.Id, lot.Id, lot.Code, recall.Reason, recall.ByName, recall.ByOfficer, recall.At, recall.IsDisputed, !recall.IsDisputed && lot.Id == id && (asOfficer || !recall.ByOfficer)))
            .AsNoTracking().ToListAsync(ct);
}
