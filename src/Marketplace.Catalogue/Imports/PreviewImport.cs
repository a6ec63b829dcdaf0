using System.Security.Cryptography;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Idempotency;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Imports;

/// <summary>A seller sends a workbook or separated text; every row is read and compared, and no listing is touched.</summary>
internal static class PreviewImport
{
    // The file and the little around it that multipart adds.
    private const long LargestRequest = SheetFile.LargestBytes + (64 * 1024);

    /// <param name="NumberFormat"><c>comma</c> (1.250,5) or <c>point</c> (1,250.5).</param>
    /// <param name="Mapping">JSON list, one field code or null per column of the file; recognised by the headers when absent.</param>
    internal sealed record Request(IFormFile? File, [FromForm] Guid? SellerId, [FromForm] string? NumberFormat, [FromForm] string? Mapping);

    internal sealed record Response(Guid Id);

    internal static void Map(IEndpointRouteBuilder imports) =>
        imports.MapPost("/", Handle).WithName(nameof(PreviewImport)).For(Permission.Sell)
            // The house's own guard has looked at the token already.
            .DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestRequest), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = LargestRequest })
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    internal static async Task<Results<Created<Response>, ProblemHttpResult>> Handle(
        [AsParameters] Request request, ImportPlanner planner, OnceOnly once, MarketplaceDb db, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if ((request.SellerId ?? caller.OwnParty) is not { } sellerId || !caller.MayFor(Permission.Sell, sellerId)) return Refusal.NotFound.AsProblem();
        if (request.File is not { Length: > 0 } file) return ImportRefusals.Missing.AsProblem();
        NumberFormat? declared = request.NumberFormat switch { "comma" => NumberFormat.Comma, "point" => NumberFormat.Point, _ => null };
        if (declared is not { } format) return ImportRefusals.FormatMissing.AsProblem();
        if (file.Length > SheetFile.LargestBytes) return ImportRefusals.TooLarge.AsProblem();

        await using var content = file.OpenReadStream();
        var read = SheetFile.Read(content);
        if (read.Refused is { } unreadable) return unreadable.AsProblem();
        var mapped = ColumnMapping.Of(read.Value[0], request.Mapping);
        if (mapped.Refused is { } unclear) return unclear.AsProblem();

        content.Position = 0;
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct));
        var import = new ListingImport
        {
            SellerId = sellerId, AccountId = caller.AccountId!.Value, FileName = NameOf(file), NumberFormat = format, CreatedAt = clock.Now(),
            Columns = ImportJson.Write(mapped.Value.Columns),
        };
        var rows = await planner.PlanAsync(import.Id, sellerId, read.Value, mapped.Value.Places, format, ct);
        var outcome = await once.CommitAsync<object, Response>(new { sellerId, format, request.Mapping, hash }, async () =>
        {
            await db.InsertManyAsync([import], ct);
            await db.InsertManyAsync(rows, ct);
            return new Response(import.Id);
        }, ct);
        return outcome.Refused is { } refused ? refused.AsProblem() : TypedResults.Created($"/api/listings/imports/{outcome.Value.Id}", outcome.Value);
    }

    private static string NameOf(IFormFile file)
    {
        var name = CellValues.OneLineEnd(Path.GetFileName(file.FileName)).Replace('\n', ' ');
        return name.Length <= 200 ? name : name[^200..];
    }
}
