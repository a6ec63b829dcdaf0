using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Channels;

/// <summary>A seller tells of a shop of his on another channel, mends it, or says on which day it was closed.</summary>
internal static class KeepOtherShop
{
    internal sealed record Response(Guid Id, long Version);

    internal static void Map(IEndpointRouteBuilder shops)
    {
        shops.MapPost("/", Add).WithName("AddOtherShop").For(Permission.Sell).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        shops.MapPut("/{id:guid}", Edit).WithName("EditOtherShop").For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status428PreconditionRequired);
    }

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Add(
        ShopForm form, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (Later(form, clock.Today()) is { } refusal) return refusal.AsProblem();
        if (SellerOf(caller) is not { } seller) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync(form, () =>
        {
            var shop = new OtherShop { SellerId = seller, WrittenAt = clock.Now() };
            shop.State(form);
            db.Add(shop);
            db.Audit(caller, "other_shop.added", $"other-shop/{shop.Id}", form);
            return Task.FromResult<Outcome<Response>>(new Response(shop.Id, 1));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/other-shops/{outcome.Value.Id}", outcome.Value);
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Edit(
        Guid id, ShopForm form, HttpContext http, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (Later(form, clock.Today()) is { } refusal) return refusal.AsProblem();
        if (await FindOwnAsync(db, caller, id, ct) is not { } shop) return Refusal.NotFound.AsProblem();
        if (http.Request.Refuses(shop.Version) is { } stale) return stale.AsProblem();
        shop.State(form);
        var months = await OtherChannels.Latest(db).Where(month => month.ShopId == id && month.AmountDong > 0).Select(month => month.Month).ToListAsync(ct);
        if (months.Exists(month => !shop.IsOpenIn(month))) return ChannelRefusals.HasSalesOutside.AsProblem();
        db.Audit(caller, "other_shop.edited", $"other-shop/{id}", form);
        await db.SaveChangesAsync(ct);
        http.Response.SetEntityVersion(shop.Version);
        return TypedResults.Ok(new Response(id, shop.Version));
    }

    /// <summary>The first party the caller sells for: each tells of its own shops.</summary>
    internal static Guid? SellerOf(Caller caller) => caller.PartiesFor(Permission.Sell).Select(party => (Guid?)party).FirstOrDefault();

    internal static Task<OtherShop?> FindOwnAsync(MarketplaceDb db, Caller caller, Guid id, CancellationToken ct)
    {
        var seller = SellerOf(caller);
        return db.Set<OtherShop>().SingleOrDefaultAsync(shop => shop.Id == id && shop.SellerId == seller, ct);
    }

    private static Refusal? Later(ShopForm form, DateOnly today) =>
        form.Since > today ? ChannelRefusals.DayInFuture with { Field = nameof(form.Since) }
        : form.ClosedOn > today ? ChannelRefusals.DayInFuture with { Field = nameof(form.ClosedOn) }
        : null;
}
