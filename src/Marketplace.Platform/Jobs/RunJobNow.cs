using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Platform.Jobs;

/// <summary>Asks for a run at once; a run that is already under way or asked for is not doubled.</summary>
internal static class RunJobNow
{
    internal static void Map(IEndpointRouteBuilder jobs) => jobs.MapPost("/{name}/run", Handle).WithName(nameof(RunJobNow)).For(Permission.Administer)
        .ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Accepted, ProblemHttpResult>> Handle(string name, JobBoard board, CancellationToken ct)
    {
        if (board.Find(name) is null) return Refusal.NotFound.AsProblem();
        await board.AskAsync(name, ct);
        return TypedResults.Accepted("/api/jobs");
    }
}
