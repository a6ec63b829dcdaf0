using Marketplace.Accounts.Public;
using Marketplace.Farming.Certificates;
using Marketplace.Farming.Lots;
using Marketplace.Farming.Recalls;
using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Notifier;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Origins;

/// <summary>
/// A household denies that a lot is its own: one that names it as producer, or that bears the number of one of its certificates. The lot and everything made of it
/// is held until officers decide; whoever has it is told.
/// </summary>
internal static class DenyOrigin
{
    /// <param name="Code">The lot's code as on the label or the listing.</param>
    internal sealed record Request(string Code, string Reason) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Text(Code, nameof(Code), 40, "denial.code");
            faults.Text(Reason, nameof(Reason), 1000, "denial.reason");
        }
    }

    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder denials) =>
        denials.MapPost("/", Handle).WithName(nameof(DenyOrigin)).For(Permission.Sell)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        Request request, LotDesk desk, IParties parties, Holding holding, OnceOnly once, MarketplaceDb db, Caller caller, CancellationToken ct)
    {
        var household = (await parties.FindAsync(desk.Sellers, ct)).Values.FirstOrDefault(party => party.Kind is PartyKind.Household);
        var code = LotCode.Read(request.Code);
        var lot = await db.Set<Lot>().AsNoTracking().SingleOrDefaultAsync(known => known.Code == code, ct);
        if (household is null || lot is null || !await SaysItIsAsync(db, lot, household.Id, ct)) return DenialRefusals.NotSaidToBeYours.AsProblem();
        if (lot.OpenedFor == household.Id) return DenialRefusals.OpenedByYou.AsProblem();

        var outcome = await once.CommitAsync<Request, Response>(request, async () =>
        {
            if (await db.Set<OriginDenial>().AnyAsync(open => open.LotId == lot.Id && open.Status == DenialStatus.Open, ct)) return DenialRefusals.AlreadyOpen;
            var recall = await holding.DisputeAsync(lot, request.Reason.Trim(), ct);
            var denial = new OriginDenial { LotId = lot.Id, HouseholdId = household.Id, RecallId = recall.Id, Reason = recall.Reason, At = recall.At };
            db.Add(denial);
            foreach (var other in await DenialPage.OthersAsync(db, lot, household.Id, ct))
                db.Tell(other, "lot.origin_denied", $"{denial.Id}", $"/ban/lo-hang/{lot.Id}", new { lot = lot.Code, name = household.Name, reason = denial.Reason });
            db.Tell(household.Id, "lot.denial_received", $"{denial.Id}", "/ban/lo-hang/khong-phai", new { lot = lot.Code });
            db.Audit(caller, "lot.origin_denied", $"lot/{lot.Id}", new { lot.Code, denial.Reason });
            return new Response(denial.Id);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created("/api/origin-denials", outcome.Value);
    }

    private static async Task<bool> SaysItIsAsync(MarketplaceDb db, Lot lot, Guid household, CancellationToken ct) =>
        lot.ProducerId == household
        || (lot.CertificateNumber is { Length: > 0 } number && await db.Set<Certificate>().AnyAsync(paper => paper.HolderId == household && paper.Number == number, ct));
}
