using Marketplace.Platform.Audit;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Facts;

/// <summary>An administrator wants a failed fact read anew, at once and with all attempts before it.</summary>
internal static class RetryFailedFact
{
    internal sealed record Request(string Reader, Guid FactId) : IChecked
    {
        public void Check(Faults faults) => faults.Text(Reader, nameof(Reader), 100, "reader");
    }

    internal static void Map(IEndpointRouteBuilder jobs) => jobs.MapPost("/failed/retry", Handle).WithName(nameof(RetryFailedFact)).For(Permission.Administer)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<NoContent, ProblemHttpResult>> Handle(Request request, Caller caller, MarketplaceDb db, CancellationToken ct)
    {
        var outcome = await db.InOneCommitAsync<UnreadFact>(async () =>
        {
            var mark = await db.Set<UnreadFact>().SingleOrDefaultAsync(unread => unread.Reader == request.Reader && unread.FactId == request.FactId, ct);
            if (mark is null) return Refusal.NotFound;
            mark.Retry();
            db.Audit(caller, "fact.retried", $"fact/{request.FactId}", new { request.Reader });
            return mark;
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.NoContent();
    }
}
