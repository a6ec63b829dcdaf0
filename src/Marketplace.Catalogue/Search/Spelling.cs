using Marketplace.Platform.Database;

namespace Marketplace.Catalogue.Search;

/// <summary>
/// Mends a search that found nothing: each word that no listing has becomes the most frequent word one letter away (one left out, added, changed, or two
/// swapped). When every word is known but no listing has them all, one word at a time is tried.
/// </summary>
internal sealed class Spelling(TimeProvider clock)
{
    private const int ShortestMended = 3;
    private const int TriesPerWord = 3;
    private static readonly TimeSpan VocabularyLasts = TimeSpan.FromSeconds(30);

    private volatile Vocabulary? _vocabulary;

    /// <summary>Other searches worth a try, best first.</summary>
    /// <param name="touches">Count of changes made here: a listing that was just written brings its words at once.</param>
    public async Task<IReadOnlyList<SearchWords>> CorrectAsync(MarketplaceDb db, SearchWords words, int touches, CancellationToken ct)
    {
        var vocabulary = await VocabularyAsync(db, touches, ct);
        var folded = words.Folded;
        var unknown = Enumerable.Range(0, folded.Count).Where(place => !vocabulary.Listings.ContainsKey(folded[place])).ToList();
        if (unknown.Count > 0)
        {
            var mended = folded.ToArray();
            foreach (var place in unknown)
                if (vocabulary.Near(folded[place]).FirstOrDefault() is { } better) mended[place] = better;
            var first = new SearchWords(mended, []);
            // The likeliest word for a single typo may not go with the others; the next likely ones might.
            return unknown.Count > 1 ? [first] : [first, .. Variants(folded, unknown[0], vocabulary).Skip(1)];
        }
        return [.. Enumerable.Range(0, folded.Count).SelectMany(place => Variants(folded, place, vocabulary))];
    }

    private static IEnumerable<SearchWords> Variants(IReadOnlyList<string> words, int place, Vocabulary vocabulary) =>
        vocabulary.Near(words[place]).Take(TriesPerWord).Select(better => new SearchWords([.. words.Take(place), better, .. words.Skip(place + 1)], []));

    private async Task<Vocabulary> VocabularyAsync(MarketplaceDb db, int touches, CancellationToken ct)
    {
        if (_vocabulary is { } known && known.Touches == touches && clock.GetElapsedTime(known.ReadAt) < VocabularyLasts) return known;
        var words = await FullText.VocabularyAsync(db, ct);
        return _vocabulary = new(words.ToDictionary(word => word.Word, word => word.Listings, StringComparer.Ordinal), touches, clock.GetTimestamp());
    }

    private sealed record Vocabulary(Dictionary<string, long> Listings, int Touches, long ReadAt)
    {
        public IEnumerable<string> Near(string typed) => typed.Length < ShortestMended
            ? []
            : Listings.Where(word => IsOneEditAway(typed, word.Key)).OrderByDescending(word => word.Value).ThenBy(word => word.Key, StringComparer.Ordinal).Select(word => word.Key);
    }

    internal static bool IsOneEditAway(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (Math.Abs(typed.Length - word.Length) > 1) return false;
        var same = typed.CommonPrefixLength(word);
        var restOfTyped = typed[same..];
        var restOfWord = word[same..];
        if (restOfTyped.Length > restOfWord.Length) return restOfTyped[1..].SequenceEqual(restOfWord);
        if (restOfTyped.Length < restOfWord.Length) return restOfWord[1..].SequenceEqual(restOfTyped);
        if (restOfTyped.IsEmpty) return false;
        return restOfTyped[1..].SequenceEqual(restOfWord[1..])
            || (restOfTyped.Length > 1 && restOfTyped[0] == restOfWord[1] && restOfTyped[1] == restOfWord[0] && restOfTyped[2..].SequenceEqual(restOfWord[2..]));
    }
}
