using Marketplace.Farming.Recalls;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Startup;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Trace;

/// <summary>
/// A lot's events for the trace systems of others, one step back and one step forward (Thông tư 17/2021/TT-BNNPTNT), as EPCIS 2.0. For those who may see the
/// lot; buyers are never named, a sale is known by its order's code.
/// </summary>
internal static class ExportEpcis
{
    internal static void Map(IEndpointRouteBuilder lots) =>
        lots.MapGet("/{id:guid}/epcis", Handle).WithName(nameof(ExportEpcis)).For(Permission.SignedIn)
            .Produces<object>(StatusCodes.Status200OK, EpcisDocument.MediaType).ProducesProblem(StatusCodes.Status404NotFound);

    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        Guid id, RecallDesk desk, LotEvents events, DemoMark demo, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } seen) return Refusal.NotFound.AsProblem();
        var (told, names) = await events.OfAsync(seen.Lot, ct);
        var document = EpcisDocument.Write(told, names, clock.Now(), await demo.IsSetAsync(ct));
        return TypedResults.File(document, EpcisDocument.MediaType, $"epcis-{seen.Lot.Code}.jsonld");
    }
}
