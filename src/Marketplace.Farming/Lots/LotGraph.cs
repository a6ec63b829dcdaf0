using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Lots;

/// <summary>One change that leads from a lot to a lot.</summary>
internal sealed record LotLink(Guid FromLotId, Guid ToLotId, Guid ChangeId, long FromGrams, long ToGrams);

/// <summary>Where a lot came from and what became of it, as far as lots were changed into lots.</summary>
internal sealed class LotGraph(MarketplaceDb db)
{
    /// <summary>Every link on the ways into this lot, nearest first.</summary>
    public Task<IReadOnlyList<LotLink>> BackAsync(Guid lotId, CancellationToken ct) => WalkAsync([lotId], forward: false, ct);

    public Task<IReadOnlyList<LotLink>> BackAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct) => WalkAsync(lotIds, forward: false, ct);

    /// <summary>Every link on the ways out of this lot, nearest first.</summary>
    public Task<IReadOnlyList<LotLink>> ForwardAsync(Guid lotId, CancellationToken ct) => WalkAsync([lotId], forward: true, ct);

    /// <summary>The lot and everything made of it.</summary>
    public async Task<IReadOnlySet<Guid>> MadeOfAsync(Guid lotId, CancellationToken ct) =>
        (await ForwardAsync(lotId, ct)).Select(link => link.ToLotId).Append(lotId).ToHashSet();

    private async Task<IReadOnlyList<LotLink>> WalkAsync(IReadOnlyCollection<Guid> lotIds, bool forward, CancellationToken ct)
    {
        var links = new List<LotLink>();
        var known = lotIds.ToHashSet();
        var edge = known.ToList();
        while (edge.Count > 0)
        {
            var found = await Links(edge, forward).AsNoTracking().ToListAsync(ct);
            links.AddRange(found);
            edge = [.. found.Select(link => forward ? link.ToLotId : link.FromLotId).Where(known.Add)];
        }
        return links;
    }

    private IQueryable<LotLink> Links(List<Guid> lots, bool forward) =>
        from used in db.Set<LotFlow>()
        join made in db.Set<LotFlow>() on used.ChangeId equals made.ChangeId
        where used.Kind == LotFlowKind.Used && made.Kind == LotFlowKind.Made && lots.Contains(forward ? used.LotId : made.LotId)
        select new LotLink(used.LotId, made.LotId, used.ChangeId!.Value, used.Grams, made.Grams);
}
