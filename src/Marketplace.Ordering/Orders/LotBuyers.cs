using System.Linq.Expressions;
using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Ordering.Orders;

/// <summary>Who ordered goods of a lot: asked by recalls and by those who have the lot.</summary>
internal sealed class LotBuyers(MarketplaceDb db, IParties parties) : ILotBuyers
{
    public async Task<IReadOnlyList<LotSale>> OfAsync(IReadOnlyCollection<Guid> lotIds, CancellationToken ct)
    {
        var lines = await (from line in db.Set<OrderLine>()
                           where lotIds.Contains(line.LotId)
                           join order in db.Set<Order>() on line.OrderId equals order.Id
                           where order.Status != OrderStatus.Cancelled
                           orderby order.PlacedAt descending
                           select new { line.LotId, line.WeightGrams, line.OrderId, order.Code, order.Status, order.BuyerId, order.SellerId, order.PlacedAt }).AsNoTracking().ToListAsync(ct);
        var known = await parties.FindAsync([.. lines.SelectMany(line => new[] { line.BuyerId, line.SellerId }).Distinct()], ct);
        return [.. lines.Select(line => new LotSale(
            line.LotId, line.OrderId, line.Code, line.Status.ToString().ToLowerInvariant(), PartyRef.Of(known[line.BuyerId]), PartyRef.Of(known[line.SellerId]), line.WeightGrams, line.PlacedAt))];
    }

    public Task<bool> AnyAsync(Guid lotId, CancellationToken ct) => LinesOf(lotId, order => order.Status != OrderStatus.Cancelled).AnyAsync(ct);

    public Task<long> PlacedGramsAsync(Guid lotId, CancellationToken ct) => LinesOf(lotId, order => order.Status == OrderStatus.Placed).SumAsync(line => line.WeightGrams, ct);

    private IQueryable<OrderLine> LinesOf(Guid lotId, Expression<Func<Order, bool>> which) =>
        from line in db.Set<OrderLine>()
        where line.LotId == lotId
        join order in db.Set<Order>().Where(which) on line.OrderId equals order.Id
        select line;
}
