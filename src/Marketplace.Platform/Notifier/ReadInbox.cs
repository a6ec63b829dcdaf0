using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Platform.Notifier;

/// <summary>Marks the named messages of the caller's parties as read, or all of them. Foreign ids change nothing and are not betrayed.</summary>
internal static class ReadInbox
{
    internal sealed record Request(Guid[]? Ids = null) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Ids is not { Length: > Cursor.LargestPage }, nameof(Ids), "inbox.too_many_ids");
    }

    internal sealed record Response(int Unread);

    internal static void Map(IEndpointRouteBuilder inbox) => inbox.MapPost("/read", Handle).WithName(nameof(ReadInbox)).For(Permission.SignedIn);

    internal static async Task<Ok<Response>> Handle(Request request, Caller caller, MarketplaceDb db, TimeProvider clock, CancellationToken ct)
    {
        var parties = caller.Addressees();
        DateTimeOffset? now = clock.Now();
        var unread = db.Set<InboxMessage>().Where(message => parties.Contains(message.PartyId) && message.ReadAt == null);
        if (request.Ids is { } ids) unread = unread.Where(message => ids.Contains(message.Id));
        using (await db.Parts.Lane.EnterAsync(ct)) await unread.ExecuteUpdateAsync(set => set.SetProperty(message => message.ReadAt, now), ct);
        return TypedResults.Ok(new Response(await db.UnreadNoticesAsync(parties, ct)));
    }
}
