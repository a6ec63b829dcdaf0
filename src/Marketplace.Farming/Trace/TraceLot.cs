using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Trace;

/// <summary>A lot's story for programs: whoever holds the code may read it.</summary>
internal static class TraceLot
{
    internal static void Map(IEndpointRouteBuilder trace) =>
        trace.MapGet("/{code}", Handle).WithName(nameof(TraceLot)).ForAnyone().ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<Ok<LotStory>, ProblemHttpResult>> Handle(string code, LotStories stories, CancellationToken ct) =>
        await stories.FindAsync(code, ct) is { } story ? TypedResults.Ok(story) : Refusal.NotFound.AsProblem();
}
