using Marketplace.Catalogue.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Channels;

/// <summary>The seller's own shops elsewhere, the open ones first, with what he told of their months.</summary>
internal static class ListOtherShops
{
    /// <param name="Revision">Above 1: it was corrected.</param>
    internal sealed record Told(DateOnly Month, string? ProductCode, long AmountDong, decimal? Kilograms, int Revision, DateTimeOffset At);

    internal sealed record Shop(Guid Id, ShopKind Kind, string Name, string? Address, DateOnly Since, DateOnly? ClosedOn, long Version, IReadOnlyList<Told> Months);

    internal sealed record Response(IReadOnlyList<Shop> Items);

    internal static void Map(IEndpointRouteBuilder shops) => shops.MapGet("/", Handle).WithName(nameof(ListOtherShops)).For(Permission.Sell);

    internal static async Task<Ok<Response>> Handle(MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        var seller = KeepOtherShop.SellerOf(caller);
        var shops = await db.Set<OtherShop>().AsNoTracking().Where(shop => shop.SellerId == seller).ToListAsync(ct);
        var months = (await OtherChannels.Latest(db).AsNoTracking().Where(month => month.SellerId == seller).ToListAsync(ct)).ToLookup(month => month.ShopId);
        return TypedResults.Ok(new Response([.. shops.OrderBy(shop => shop.ClosedOn is not null).ThenByDescending(shop => shop.Since).ThenBy(shop => shop.Id).Select(shop =>
            new Shop(shop.Id, shop.Kind, shop.Name, shop.Address, shop.Since, shop.ClosedOn, shop.Version, [.. months[shop.Id]
                .OrderByDescending(month => month.Month).ThenBy(month => month.ProductCode, StringComparer.Ordinal).Select(month => new Told(
                    month.Month, month.ProductCode.Length == 0 ? null : month.ProductCode, month.AmountDong,
                    month.Grams is { } grams ? Quantity.FromThousandths(grams) : null, month.Revision, month.At))]))]));
    }
}
