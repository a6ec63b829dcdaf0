using Marketplace.Accounts.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
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

/// <summary>What a shop sold in a month. Said again it is a correction, never a doubling; the same said twice changes nothing.</summary>
internal static class TellShopMonth
{
    private const long MostDong = 1_000_000_000_000;
    private const decimal MostKilograms = 10_000_000m;

    /// <param name="Month">Any day of it.</param>
    /// <param name="ProductCode">Absent for what is not told by product; the rows of a month add up.</param>
    /// <param name="Kilograms">At most three decimals; absent when it was not weighed.</param>
    internal sealed record Request(DateOnly Month, long AmountDong, string? ProductCode = null, decimal? Kilograms = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(AmountDong is >= 0 and <= MostDong, nameof(AmountDong), "channel.amount_range");
            faults.Unless(
                Kilograms is null || (Kilograms is >= 0 and <= MostKilograms && Quantity.ToThousandths(Kilograms.Value) is not null), nameof(Kilograms), "channel.kilograms_range");
        }
    }

    internal sealed record Response(int Revision);

    internal static void Map(IEndpointRouteBuilder shops) =>
        shops.MapPut("/{id:guid}/months", Handle).WithName(nameof(TellShopMonth)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, MarketplaceDb db, Caller caller, IProduce produce, IParties parties, TimeProvider clock, CancellationToken ct)
    {
        var month = new DateOnly(request.Month.Year, request.Month.Month, 1);
        if (month > clock.Today()) return ChannelRefusals.FutureMonth.AsProblem();
        var product = request.ProductCode ?? "";
        if (product.Length > 0 && produce.Product(product) is null) return ChannelRefusals.ProductUnknown.AsProblem();
        if (await KeepOtherShop.FindOwnAsync(db, caller, id, ct) is not { } shop) return Refusal.NotFound.AsProblem();
        if (!shop.IsOpenIn(month)) return ChannelRefusals.NotOpenThen.AsProblem();

        var grams = request.Kilograms is { } kilograms ? Quantity.ToThousandths(kilograms) : null;
        var last = await OtherChannels.Latest(db).AsNoTracking().SingleOrDefaultAsync(row => row.ShopId == id && row.Month == month && row.ProductCode == product, ct);
        if (last?.Says(request.AmountDong, grams) is true) return TypedResults.Ok(new Response(last.Revision));
        var seller = await parties.FindAsync(shop.SellerId, ct);
        // Two sayings at once bear the same number: the key lets one of them through, the other is asked again.
        var told = new ShopMonth
        {
            ShopId = id, Month = month, ProductCode = product, Revision = (last?.Revision ?? 0) + 1, SellerId = shop.SellerId, UnitId = seller!.UnitOn(clock.Today()),
            AmountDong = request.AmountDong, Grams = grams, ByName = caller.Name, At = clock.Now(),
        };
        db.Add(told);
        db.Audit(caller, "other_shop.month_told", $"other-shop/{id}", new { month, product, told.Revision, told.AmountDong, told.Grams, Before = last?.AmountDong });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(told.Revision));
    }
}
