using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Notifier;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Accounts.People;

/// <summary>What a page must know about whoever looks at it.</summary>
/// <param name="Permissions">What the page may offer; each request is judged anew.</param>
/// <param name="AntiforgeryToken">Goes along as <c>X-XSRF-TOKEN</c> with every unsafe request; a new one is needed after signing in or out.</param>
internal sealed record Me(
    bool SignedIn, Guid? AccountId, string? Name, IReadOnlyList<MyGrant> Grants, IReadOnlyList<Permission> Permissions, int UnreadMessages, string AntiforgeryToken);

internal sealed record MyGrant(Role Role, PartyRef? Party, UnitRef? Unit);

/// <summary>Writes <see cref="Me"/>.</summary>
internal sealed class MeWriter(MarketplaceDb db, IParties parties, ITerritory territory, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<Me> WriteAsync(HttpContext http, Caller caller, CancellationToken ct)
    {
        var today = clock.Today();
        IReadOnlyList<Guid> own = [.. caller.Parties];
        var cards = own.Count == 0 ? new Dictionary<Guid, PartyCard>() : await parties.FindAsync(own, ct);
        var unread = caller.Addressees() is { Count: > 0 } mail ? await db.UnreadNoticesAsync(mail, ct) : 0;
        return new(
            caller.IsSignedIn, caller.AccountId, caller.IsSignedIn ? caller.Name : null,
            [.. caller.Grants.Select(grant => new MyGrant(
                grant.Role,
                grant.PartyId is { } party && cards.TryGetValue(party, out var card) ? PartyRef.Of(card) : null,
                grant.UnitId is { } unit && territory.Find(unit, today) is { } found ? UnitRef.Of(found) : null))],
            [.. Enum.GetValues<Permission>().Where(caller.May)],
            unread,
            antiforgery.GetAndStoreTokens(http).RequestToken!);
    }
}
