using Marketplace.Farming.Lots;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Gs1;

/// <summary>A seller gives a product of his the number that GS1 lent him; labels and exports then bear it, and its Digital Link leads to the trace page. He may take it back.</summary>
internal static class GiveGtin
{
    /// <param name="Gtin">8, 12, 13 or 14 digits; null takes the number from the product.</param>
    internal sealed record Request(string? Gtin) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Gtin is null or { Length: <= 40 }, nameof(Gtin), "gtin.wrong");
    }

    internal sealed record Item(string ProductCode, string Gtin);

    internal sealed record Response(IReadOnlyList<Item> Items);

    internal static void Map(IEndpointRouteBuilder gtins)
    {
        gtins.MapGet("/", List).WithName("ListGtins").For(Permission.Sell);
        gtins.MapPut("/{productCode}", Handle).WithName(nameof(GiveGtin)).For(Permission.Sell).ProducesProblem(StatusCodes.Status409Conflict);
    }

    internal static async Task<Ok<Response>> List(LotDesk desk, MarketplaceDb db, CancellationToken ct)
    {
        var own = desk.Sellers;
        return TypedResults.Ok(new Response(await db.Set<ProductGtin>().AsNoTracking().Where(number => own.Contains(number.SellerId)).OrderBy(number => number.ProductCode)
            .Select(number => new Item(number.ProductCode, number.Gtin)).ToListAsync(ct)));
    }

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        string productCode, Request request, LotDesk desk, IProduce produce, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (produce.Product(productCode) is null) return GtinRefusals.ProductUnknown.AsProblem();
        var gtin = Gtin.Read(request.Gtin);
        if (request.Gtin is not null && gtin is null) return GtinRefusals.Wrong.AsProblem();
        var outcome = await db.InOneCommitAsync(async () =>
        {
            var seller = desk.Sellers[0];
            var known = await db.Set<ProductGtin>().SingleOrDefaultAsync(number => number.SellerId == seller && number.ProductCode == productCode, ct);
            if (gtin is not { } given)
            {
                if (known is not null) db.Remove(known);
            }
            else
            {
                if (await db.Set<ProductGtin>().AnyAsync(number => number.Gtin == given.Digits && (number.SellerId != seller || number.ProductCode != productCode), ct)) return (Outcome<bool>)GtinRefusals.Taken;
                if (known is null) db.Add(new ProductGtin { SellerId = seller, ProductCode = productCode, Gtin = given.Digits });
                else known.Gtin = given.Digits;
            }
            db.Audit(caller, "gtin.given", $"party/{seller}", new { productCode, Gtin = gtin?.Digits });
            return true;
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.NoContent();
    }
}
