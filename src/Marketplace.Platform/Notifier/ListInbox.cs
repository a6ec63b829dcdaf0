using System.Text.Json;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Notifier;

/// <summary>What happened to the caller's parties and waits for his offices, newest first.</summary>
internal static class ListInbox
{
    /// <param name="Kind">Worded by the page.</param>
    /// <param name="Values">Figures the wording needs.</param>
    internal sealed record Message(Guid Id, string Kind, string Link, IReadOnlyDictionary<string, JsonElement> Values, DateTimeOffset At, bool Read);

    internal sealed record Response(IReadOnlyList<Message> Items, string? NextCursor, int Unread);

    private sealed record Place(DateTimeOffset At, Guid Id);

    internal static void Map(IEndpointRouteBuilder inbox) => inbox.MapGet("/", Handle).WithName(nameof(ListInbox)).For(Permission.SignedIn);

    internal static async Task<Ok<Response>> Handle(Caller caller, MarketplaceDb db, CancellationToken ct, string? cursor = null, int? limit = null)
    {
        var size = Cursor.PageSize(limit);
        var parties = caller.Addressees();
        var mine = db.Set<InboxMessage>().AsNoTracking().Where(message => parties.Contains(message.PartyId));
        if (Cursor.Decode<Place>(cursor) is { } after)
            mine = mine.Where(message => message.At < after.At || (message.At == after.At && message.Id < after.Id));
        var rows = await mine.OrderByDescending(message => message.At).ThenByDescending(message => message.Id).Take(size + 1).ToListAsync(ct);

        var items = rows.Take(size).Select(message => new Message(
            message.Id, message.Kind, message.Link, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(message.Values) ?? [], message.At, message.ReadAt is not null)).ToList();
        return TypedResults.Ok(new Response(
            items,
            rows.Count > size ? Cursor.Encode(new Place(items[^1].At, items[^1].Id)) : null,
            await db.UnreadNoticesAsync(parties, ct)));
    }
}
