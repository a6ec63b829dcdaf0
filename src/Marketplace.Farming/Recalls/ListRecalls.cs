using Marketplace.Accounts.Public;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Recalls;

/// <summary>The recalls of producers in an officer's units, newest first.</summary>
internal static class ListRecalls
{
    internal sealed record Item(
        Guid Id, Guid LotId, string LotCode, string ProductNameVi, string ProductNameEn, PartyRef Producer, string Reason, string ByName, bool ByOfficer,
        DateTimeOffset At, DateTimeOffset? ReleasedAt, string? ReleaseNote, int Lots);

    private sealed record PageEnd(DateTimeOffset At);

    // A province calls back some dozens of lots in a year.
    private const int MostLooked = 2000;

    internal static void Map(IEndpointRouteBuilder recalls) => recalls.MapGet("/", Handle).WithName(nameof(ListRecalls)).For(Permission.GuardLots);

    internal static async Task<Ok<Page<Item>>> Handle(
        string? cursor, int? limit, RecallDesk desk, IParties parties, IProduce produce, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var (size, today) = (Cursor.PageSize(limit), clock.Today());
        var before = Cursor.Decode<PageEnd>(cursor)?.At ?? DateTimeOffset.MaxValue.CutToMicroseconds();
        var rows = await (from recall in db.Set<Recall>()
                          join lot in db.Set<Lot>() on recall.LotId equals lot.Id
                          where recall.At < before && !recall.IsDisputed
                          orderby recall.At descending
                          select new { recall, lot, count = db.Set<LotHold>().Count(hold => hold.RecallId == recall.Id) })
            .AsNoTracking().Take(MostLooked).ToListAsync(ct);
        var producers = await parties.FindAsync([.. rows.Select(row => row.lot.ProducerId).Distinct()], ct);
        var seen = rows.Where(row => desk.OfficialUnits().Contains(producers[row.lot.ProducerId].UnitOn(today))).ToList();
        var items = seen.Take(size).Select(row => new Item(
            row.recall.Id, row.lot.Id, row.lot.Code, produce.Product(row.lot.ProductCode)!.NameVi, produce.Product(row.lot.ProductCode)!.NameEn,
            PartyRef.Of(producers[row.lot.ProducerId]), row.recall.Reason, row.recall.ByName, row.recall.ByOfficer, row.recall.At, row.recall.ReleasedAt,
            row.recall.ReleaseNote, row.count));
        return TypedResults.Ok(new Page<Item>([.. items], seen.Count > size ? Cursor.Encode(new PageEnd(seen[size - 1].recall.At)) : null));
    }
}
