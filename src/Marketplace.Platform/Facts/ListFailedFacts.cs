using System.Text.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Facts;

/// <summary>Facts on which a reader failed, oldest first, with what they say.</summary>
internal static class ListFailedFacts
{
    /// <param name="Parked">True when the reader has given up; otherwise it tries again at <paramref name="NextTry"/>.</param>
    internal sealed record Failed(
        string Reader, Guid FactId, string Kind, DateTimeOffset AnnouncedAt, int Attempts, bool Parked, JsonElement Body,
        string? LastError = null, DateTimeOffset? NextTry = null);

    private sealed record Place(DateTimeOffset At, Guid Id, string Reader);

    internal static void Map(IEndpointRouteBuilder jobs) => jobs.MapGet("/failed", Handle).WithName(nameof(ListFailedFacts)).For(Permission.Administer);

    internal static async Task<Ok<Page<Failed>>> Handle(MarketplaceDb db, CancellationToken ct, string? cursor = null, int? limit = null)
    {
        var size = Cursor.PageSize(limit, usual: 50);
        var marks = db.Set<UnreadFact>().AsNoTracking().Where(mark => mark.Attempts > 0);
        if (Cursor.Decode<Place>(cursor) is { } after)
            marks = marks.Where(mark => mark.AnnouncedAt > after.At
                || (mark.AnnouncedAt == after.At && (mark.FactId > after.Id || (mark.FactId == after.Id && string.Compare(mark.Reader, after.Reader) > 0))));
        var rows = await marks.OrderBy(mark => mark.AnnouncedAt).ThenBy(mark => mark.FactId).ThenBy(mark => mark.Reader).Take(size + 1)
            .Join(db.Set<Fact>(), mark => mark.FactId, fact => fact.Id, (mark, fact) => new { Mark = mark, fact.Kind, fact.Body })
            .OrderBy(row => row.Mark.AnnouncedAt).ThenBy(row => row.Mark.FactId).ThenBy(row => row.Mark.Reader)
            .ToListAsync(ct);

        var items = rows.Take(size).Select(row => new Failed(
            row.Mark.Reader, row.Mark.FactId, row.Kind, row.Mark.AnnouncedAt, row.Mark.Attempts, row.Mark.Parked, Read(row.Body),
            row.Mark.LastError, row.Mark.NotBefore)).ToList();
        var last = items.LastOrDefault();
        return TypedResults.Ok(new Page<Failed>(items, rows.Count > size ? Cursor.Encode(new Place(last!.AnnouncedAt, last.FactId, last.Reader)) : null));
    }

    // A body that is no JSON is one of the reasons to stand in this list.
    private static JsonElement Read(string body)
    {
        try { return JsonSerializer.Deserialize<JsonElement>(body); }
        catch (JsonException) { return JsonSerializer.SerializeToElement(body); }
    }
}
