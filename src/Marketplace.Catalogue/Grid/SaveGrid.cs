using Marketplace.Catalogue.Imports;
using Marketplace.Catalogue.Listings;
using Marketplace.Catalogue.Public;
using Marketplace.Catalogue.Search;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Grid;

/// <summary>
/// Stores many lines at once. Each line is one commit: it is stored whole or refused with a word at its cell, and it never keeps another from being stored.
/// A line that somebody else changed since it was read is refused and shown as it is now. Asking twice is harmless.
/// </summary>
internal static class SaveGrid
{
    public const int MostRows = 500;

    /// <param name="Version">As it was read.</param>
    /// <param name="Available">In units of sale.</param>
    /// <param name="SiteCode">Left as it is when absent; blank to name none.</param>
    /// <param name="AvailableSeen">What was available when it was read; when somebody bought meanwhile the line is refused.</param>
    internal sealed record Row(
        Guid Id, long Version, long PriceDong, decimal Available, decimal AvailableSeen, DateOnly? HarvestFrom, DateOnly? HarvestTo, string? Grade, ListingStatus Status,
        string? SiteCode = null);

    internal sealed record Request(IReadOnlyList<Row> Rows) : IChecked
    {
        public void Check(Faults faults)
        {
            faults.Unless(Rows.Count is > 0 and <= MostRows, nameof(Rows), "grid.rows_1_to_500");
            faults.Unless(Rows.Select(row => row.Id).Distinct().Count() == Rows.Count, nameof(Rows), "grid.row_twice");
        }
    }

    /// <param name="Now">The line as it stands after the attempt; null when there is no such listing of the caller's.</param>
    /// <param name="Messages">Empty when it was stored.</param>
    internal sealed record Answer(Guid Id, GridRow? Now, IReadOnlyList<RowMessage> Messages);

    internal sealed record Response(int Stored, IReadOnlyList<Answer> Rows);

    internal static void Map(IEndpointRouteBuilder mine) => mine.MapPost("/grid", Handle).WithName(nameof(SaveGrid)).For(Permission.Sell);

    internal static async Task<Ok<Response>> Handle(Request request, GridPen pen, ShopWindow window, CancellationToken ct)
    {
        var told = new List<(Guid Id, IReadOnlyList<RowMessage> Messages)>(request.Rows.Count);
        foreach (var row in request.Rows)
        {
            var messages = Faults(row) is { Count: > 0 } faults ? faults : await pen.StoreAsync(row, ct) is { } refused ? [Message(refused)] : (IReadOnlyList<RowMessage>)[];
            told.Add((row.Id, messages));
        }
        window.Touch();
        var now = await pen.ReadAsync([.. told.Select(row => row.Id)], ct);
        var answers = told.ConvertAll(row => new Answer(row.Id, now.GetValueOrDefault(row.Id), row.Messages));
        return TypedResults.Ok(new Response(answers.Count(answer => answer.Messages.Count == 0), answers));
    }

    private static List<RowMessage> Faults(Row row)
    {
        var faults = new Faults();
        new ListingForm("", "-", row.PriceDong, "-", 0, row.Available, 0, "", Grade: row.Grade, HarvestFrom: row.HarvestFrom, HarvestTo: row.HarvestTo, AvailableSeen: row.AvailableSeen, SiteCode: row.SiteCode).Check(faults);
        return [.. faults.All.Select(fault => new RowMessage(fault.Field, fault.Code))];
    }

    private static RowMessage Message(Refusal refusal) =>
        new(refusal.Field is { } field ? char.ToLowerInvariant(field[0]) + field[1..] : null, refusal.Code, refusal.Details);
}
