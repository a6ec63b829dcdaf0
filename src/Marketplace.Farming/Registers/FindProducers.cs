using Marketplace.Accounts.Public;
using Marketplace.Platform.Callers;
using Marketplace.Platform.Http;
using Marketplace.Platform.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Registers;

/// <summary>The producers an officer may name in a register: those living in his units. No phone, no address.</summary>
internal static class FindProducers
{
    private const int Most = 50;

    internal sealed record Response(IReadOnlyList<PartyRef> Items);

    internal static void Map(IEndpointRouteBuilder registers) => registers.MapGet("/producers", Handle).WithName(nameof(FindProducers)).For(Permission.KeepRegisters);

    /// <param name="unit">Code of one of his units.</param>
    /// <param name="kind">One kind of party only.</param>
    /// <param name="q">A part of the name, with or without diacritics.</param>
    internal static async Task<Ok<Response>> Handle(string? unit, string? kind, string? q, RegisterDesk desk, CancellationToken ct)
    {
        var words = VietnameseText.Fold(q);
        var named = await desk.ProducersAsync(unit, ct);
        return TypedResults.Ok(new Response([.. named
            .Where(card => kind is null || string.Equals(card.Kind.ToString(), kind, StringComparison.OrdinalIgnoreCase))
            .Where(card => VietnameseText.Fold(card.Name).Contains(words, StringComparison.Ordinal)).Take(Most).Select(PartyRef.Of)]));
    }
}
