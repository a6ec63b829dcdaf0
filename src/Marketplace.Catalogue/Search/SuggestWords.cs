using System.Runtime.CompilerServices;
using Marketplace.Accounts.Public;
using Marketplace.Catalogue.Public;
using Marketplace.Farming.Public;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Marketplace.Platform.Values;
using Marketplace.Territory.Public;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Catalogue.Search;

/// <summary>What somebody who is typing may mean: products, sellers and places that have something on sale. Answered from memory.</summary>
internal static class SuggestWords
{
    private const int LongestText = 60;
    // A name in the other language comes after every name in the first.
    private const int AfterTheFirst = 4;
    private const int MostProducts = 5, MostSellers = 3, MostPlaces = 3;

    internal sealed record Query(string? Q) : IChecked
    {
        public void Check(Faults faults) => faults.Unless(Q is not { Length: > LongestText }, nameof(Q), "search.words_too_long");
    }

    internal sealed record Seller(Guid Id, PartyKind Kind, string Name, int Count);

    /// <param name="Corrected">The words nearest to those typed, when nothing has them as typed; what is suggested then goes by these.</param>
    internal sealed record Response(IReadOnlyList<NamedCount> Products, IReadOnlyList<Seller> Sellers, IReadOnlyList<UnitCount> Places, string? Corrected);

    internal static void Map(IEndpointRouteBuilder listings) => listings.MapGet("/suggestions", Handle).WithName(nameof(SuggestWords)).ForAnyone();

    internal static async Task<Ok<Response>> Handle([AsParameters] Query query, Suggestions suggestions, CancellationToken ct) =>
        TypedResults.Ok(SearchWords.Of(query.Q) is { } words ? await suggestions.OfAsync(words, ct) : new([], [], [], null));

    /// <summary>Names on the shelf against words.</summary>
    internal sealed class Suggestions(MarketplaceDb db, ShopWindow window, SellerNames names, Spelling spelling, IProduce produce, ITerritory territory, TimeProvider clock)
    {
        // A shelf never changes: who types asks once a letter, and the shelf is counted once.
        private static readonly ConditionalWeakTable<Shelf, Counts> PerShelf = [];
        private readonly DateOnly _today = clock.Today();

        public async Task<Response> OfAsync(SearchWords words, CancellationToken ct)
        {
            var shelf = await window.LookAsync(db, ct);
            var sellers = await names.OnAsync(shelf, ct);
            if (On(shelf, sellers, words) is { } found) return found;
            // The index knows words of titles and descriptions too: then nothing is misspelt.
            if ((await FullText.FindAsync(db, words, ct)).TextIds.Count > 0) return new([], [], [], null);
            foreach (var better in await spelling.CorrectAsync(db, words, shelf.Read.Touches, ct))
                if (!better.Folded.SequenceEqual(words.Folded, StringComparer.Ordinal) && (await FullText.FindAsync(db, better, ct)).TextIds.Count > 0)
                    return (On(shelf, sellers, better) ?? new([], [], [], null)) with { Corrected = string.Join(' ', better.Folded) };
            return new([], [], [], null);
        }

        private Response? On(Shelf shelf, IReadOnlyDictionary<Guid, SellerName> sellers, SearchWords words)
        {
            var counts = PerShelf.GetValue(shelf, Counts.Of);
            var products = Best(produce.Products, product => product.NameVi, product => counts.Products.GetValueOrDefault(product.Code), words, MostProducts,
                product => product.NameEn).Select(hit => new NamedCount(hit.Of.Code, hit.Of.NameVi, hit.Of.NameEn, hit.Count)).ToList();
            var known = Best(sellers.Values, seller => seller.Name, seller => counts.Sellers.GetValueOrDefault(seller.Id), words, MostSellers)
                .Select(hit => new Seller(hit.Of.Id, hit.Of.Kind, hit.Of.Name, hit.Count)).ToList();
            var places = Best(counts.Units.Keys.Select(unit => territory.Find(unit, _today)).OfType<Unit>(), unit => unit.Name, unit => counts.Units[unit.Id], words, MostPlaces)
                .Select(hit => new UnitCount(hit.Of.Code, hit.Of.Name, hit.Of.Level, hit.Count)).ToList();
            return products.Count + known.Count + places.Count == 0 ? null : new(products, known, places, null);
        }

        /// <summary>The very diacritics first, then names that begin with the words, then what has most on sale.</summary>
        private IEnumerable<(T Of, int Count)> Best<T>(
            IEnumerable<T> all, Func<T, string> name, Func<T, int> count, SearchWords words, int most, Func<T, string>? otherName = null) => all
            .Select(one => (One: one, Rank: RankOf(name(one), words) ?? (otherName is null ? null : RankOf(otherName(one), words) + AfterTheFirst), Count: count(one)))
            .Where(hit => hit.Rank is not null && hit.Count > 0)
            .OrderBy(hit => hit.Rank).ThenByDescending(hit => hit.Count).ThenBy(hit => name(hit.One), StringComparer.Ordinal)
            .Take(most).Select(hit => (hit.One, hit.Count));

        private int? RankOf(string name, SearchWords words)
        {
            if (names.WordsOf(name) is not { } has || !Begins(has.Folded, words.Folded)) return null;
            var isExact = words.Exact.Count == 0 || Begins(has.Exact, words.Exact);
            return (isExact ? 0 : 2) + (has.Folded[0].StartsWith(words.Folded[0], StringComparison.Ordinal) ? 0 : 1);
        }

        private static bool Begins(IReadOnlyList<string> name, IReadOnlyList<string> words) =>
            words.All(word => name.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

    /// <summary>How many listings on the shelf have each key; by numbers, as facets are counted.</summary>
    private sealed record Counts(Dictionary<string, int> Products, Dictionary<Guid, int> Sellers, Dictionary<int, int> Units)
    {
        public static Counts Of(Shelf shelf)
        {
            var (products, sellers, communes, provinces) = (new int[shelf.Products.Count], new int[shelf.Sellers.Count], new int[shelf.Communes.Count], new int[shelf.Provinces.Count]);
            foreach (ref readonly var keys in shelf.KeysOf.AsSpan())
            {
                products[keys.Product]++;
                sellers[keys.Seller]++;
                communes[keys.Commune]++;
                provinces[keys.Province]++;
            }
            var units = new Dictionary<int, int>();
            for (var number = 0; number < communes.Length; number++) units[shelf.Communes[number]] = communes[number];
            for (var number = 0; number < provinces.Length; number++) units[shelf.Provinces[number]] = provinces[number];
            return new(
                Enumerable.Range(0, products.Length).ToDictionary(number => shelf.Products[number], number => products[number], StringComparer.Ordinal),
                Enumerable.Range(0, sellers.Length).ToDictionary(number => shelf.Sellers[number], number => sellers[number]), units);
        }
    }
}
