using Marketplace.Farming.Registers;
using Marketplace.Farming.Public;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Text;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.SiteCodes;

/// <summary>A code is issued, suspended, restored or revoked, on a day and for a reason; its manager and its households are told.</summary>
internal static class MoveSiteCode
{
    /// <param name="On">The day it took effect.</param>
    /// <param name="Code">When it is issued and the application did not name it yet.</param>
    internal sealed record Request(SiteMove Move, DateOnly On, string Reason, string? Code = null) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Reason, nameof(Reason), SiteCodeTable.LongestReason, "site_code.reason");
            faults.Unless(Code is not { Length: > SiteCodeTable.LongestCode }, nameof(Code), "site_code.code_too_long");
        }
    }

    internal sealed record Response(Guid Id, SiteCodeStatus Status);

    internal static void Map(IEndpointRouteBuilder sites) =>
        sites.MapPost("/{id:guid}/moves", Handle).WithName(nameof(MoveSiteCode)).For(Permission.KeepRegisters)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Ok<Response>, ProblemHttpResult>> Handle(
        Guid id, Request request, SiteCodeDesk desk, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (request.On > clock.Today()) return (RegisterRefusals.DayInFuture with { Field = nameof(request.On) }).AsProblem();
        if (await desk.FindKeptAsync(id, ct) is not { } site) return Refusal.NotFound.AsProblem();
        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            if (await desk.IsTakenAsync(SiteCode.Normal(request.Code), site.Kind, site.Market, except: id, ct)) return SiteCodeRefusals.Known;
            var made = new SiteCodeMove
            {
                No = site.Moves.Count + 1, Move = request.Move, On = request.On, Reason = VietnameseText.Clean(request.Reason), ByName = caller.Name,
                ByAccountId = caller.AccountId, At = clock.Now(),
            };
            if (site.Move(request.Move, request.Code, made) is { } refusal) return refusal;
            db.Audit(caller, $"site_code.{request.Move.ToString().ToLowerInvariant()}", $"site-code/{id}", new { site.Code, request.On, made.Reason });
            if (request.Move is SiteMove.Suspended or SiteMove.Revoked) db.Announce(new SiteCodeFell(id, site.Code!, made.At));
            foreach (var party in Concerned(site, request.On))
                db.Tell(party, $"site_code.{request.Move.ToString().ToLowerInvariant()}", $"site-code/{id:N}/{made.No}", "/ban/ma-vung", new { code = site.Code, reason = made.Reason });
            return new Response(id, site.Status);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Ok(outcome.Value);
    }

    private static IEnumerable<Guid> Concerned(SiteCode site, DateOnly on) => site.Households.Where(household => household.IsOn(on)).Select(household => household.HouseholdId)
        .Append(site.ManagerId).OfType<Guid>().Distinct();
}
