using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.SiteCodes;

/// <summary>A household joins an area with its square metres, from a day on; and leaves it on a day. What was is kept.</summary>
internal static class NameSiteHousehold
{
    /// <param name="HouseholdId">When it is a party here; its name is then taken from there.</param>
    internal sealed record Request(long AreaSquareMetres, DateOnly From, Guid? HouseholdId = null, string? Name = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(AreaSquareMetres is > 0 and <= SiteCodeForm.LargestSquareMetres, nameof(AreaSquareMetres), "site_code.area_range");
            if (HouseholdId is null) faults.Text(Name, nameof(Name), 200, "site_code.household");
        }
    }

    internal sealed record Ending(DateOnly To);

    internal sealed record Response(Guid Id, int No);

    internal static void Map(IEndpointRouteBuilder sites)
    {
        sites.MapPost("/{id:guid}/households", Handle).WithName(nameof(NameSiteHousehold)).For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        sites.MapPut("/{id:guid}/households/{no:int}/end", End).WithName("EndSiteHousehold").For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, SiteCodeDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if (await desk.FindKeptAsync(id, ct) is not { } site) return Refusal.NotFound.AsProblem();
        var named = await desk.Registers.ProducerAsync(request.HouseholdId, nameof(request.HouseholdId), ct);
        if (named.Refused is { } unknown) return unknown.AsProblem();
        var outcome = await once.CommitAsync(request, () =>
        {
            var household = new SiteHousehold
            {
                No = site.Households.Count + 1, HouseholdId = named.Value?.Id, Name = named.Value?.Name ?? VietnameseText.Clean(request.Name!),
                AreaSquareMetres = request.AreaSquareMetres, From = request.From,
            };
            if (site.Join(household) is { } refusal) return Task.FromResult<Outcome<Response>>(refusal);
            db.Audit(caller, "site_code.household_joined", $"site-code/{id}", new { household.No, household.HouseholdId, household.AreaSquareMetres, household.From });
            return Task.FromResult<Outcome<Response>>(new Response(id, household.No));
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> End(
        Guid id, int no, Ending request, SiteCodeDesk desk, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        if ((await desk.FindKeptAsync(id, ct))?.Households.Find(known => known.No == no) is not { } household) return Refusal.NotFound.AsProblem();
        if (household.End(request.To) is { } refusal) return refusal.AsProblem();
        db.Audit(caller, "site_code.household_left", $"site-code/{id}", new { no, request.To });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(id, no));
    }
}
