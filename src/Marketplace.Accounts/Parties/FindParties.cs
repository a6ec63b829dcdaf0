using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Accounts.Parties;

/// <summary>With whom a contract can be made: the cooperatives and enterprises by name. Households and consumers are not listed.</summary>
internal static class FindParties
{
    private const int Most = 50;

    internal sealed record Response(IReadOnlyList<PartyRef> Items);

    internal static void Map(IEndpointRouteBuilder parties) => parties.MapGet("/", Handle).WithName(nameof(FindParties)).For(Permission.Contract);

    /// <param name="kind"><c>enterprise</c> (default) or <c>cooperative</c>.</param>
    /// <param name="q">A part of the name, with or without diacritics.</param>
    internal static async Task<Ok<Response>> Handle(MarketplaceDb db, CancellationToken ct, string? kind = null, string? q = null)
    {
        var wanted = string.Equals(kind, "cooperative", StringComparison.OrdinalIgnoreCase) ? PartyKind.Cooperative : PartyKind.Enterprise;
        var words = VietnameseText.Fold(q ?? "");
        var named = await db.Set<Party>().AsNoTracking().Where(party => party.Kind == wanted).OrderBy(party => party.Name).ThenBy(party => party.Id)
            .Select(party => new { party.Id, party.Kind, party.Name }).ToListAsync(ct);
        return TypedResults.Ok(new Response([.. named.Where(party => VietnameseText.Fold(party.Name).Contains(words, StringComparison.Ordinal)).Take(Most)
            .Select(party => new PartyRef(party.Id, party.Kind, party.Name))]));
    }
}
