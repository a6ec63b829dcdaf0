using System.Collections.Concurrent;
using Marketplace.Accounts.Public;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Catalogue.Search;

internal sealed record SellerName(Guid Id, PartyKind Kind, string Name);

/// <summary>Names of those who have something on the shelf, kept in memory: only new sellers are asked for, and all again every five minutes.</summary>
internal sealed class SellerNames(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private volatile ConcurrentDictionary<Guid, SellerName> _known = new();
    private volatile ConcurrentDictionary<string, SearchWords?> _words = new(StringComparer.Ordinal);
    private long _since = clock.GetTimestamp();

    /// <summary>A name of goods, people or places, read as a search is: once, not at each letter that somebody types.</summary>
    public SearchWords? WordsOf(string name) => _words.GetOrAdd(name, SearchWords.Of);

    public async Task<IReadOnlyDictionary<Guid, SellerName>> OnAsync(Shelf shelf, CancellationToken ct)
    {
        if (clock.GetElapsedTime(Volatile.Read(ref _since)) > Lasts)
        {
            Volatile.Write(ref _since, clock.GetTimestamp());
            _known = new();
            _words = new(StringComparer.Ordinal);
        }
        var known = _known;
        var missing = shelf.Sellers.Where(seller => !known.ContainsKey(seller)).ToList();
        if (missing.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            foreach (var card in (await scope.ServiceProvider.GetRequiredService<IParties>().FindAsync(missing, ct)).Values) known[card.Id] = new(card.Id, card.Kind, card.Name);
        }
        return known;
    }
}
