using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Search;

/// <summary>The listing texts that have the words, as one row: a common word has thousands of hits, and reading a row costs more than finding it.</summary>
internal sealed class Hits
{
    /// <summary>Numbers of texts, each once.</summary>
    public IReadOnlyList<long> TextIds { get; init; } = [];
    /// <summary>The engine's relevance in millionths by place in <see cref="TextIds"/>, lower is better. Comparable within one search only.</summary>
    public IReadOnlyList<long> Scores { get; init; } = [];
}

/// <summary>A word of the index and how many listings have it.</summary>
internal sealed class IndexedWord
{
    public string Word { get; init; } = "";
    public long Listings { get; init; }
}

/// <summary>Asks the engine's full-text index.</summary>
internal static class FullText
{
    public static Task<Hits> FindAsync(MarketplaceDb db, SearchWords words, CancellationToken ct) => (db.Engine switch
    {
        DatabaseEngine.Sqlite => Sqlite(db, words.Folded),
        DatabaseEngine.Postgres => Postgres(db, words.Folded),
        _ => SqlServer(db, words.Folded),
    }).SingleAsync(ct);

    /// <summary>Every folded word in the index.</summary>
    public static Task<List<IndexedWord>> VocabularyAsync(MarketplaceDb db, CancellationToken ct) => (db.Engine switch
    {
        DatabaseEngine.Sqlite => db.Database.SqlQuery<IndexedWord>(
            $"""SELECT term AS "Word", SUM(doc) AS "Listings" FROM catalogue_listing_vocabulary GROUP BY term"""),
        DatabaseEngine.Postgres => db.Database.SqlQuery<IndexedWord>(
            $"""SELECT word AS "Word", CAST(ndoc AS bigint) AS "Listings" FROM ts_stat('SELECT "Search" FROM catalogue_listing_texts')"""),
        _ => db.Database.SqlQuery<IndexedWord>(
            $"SELECT [Word], COUNT_BIG(DISTINCT [TextId]) AS [Listings] FROM catalogue_listing_words GROUP BY [Word]"),
    }).ToListAsync(ct);

    // The limit that is none keeps bm25 inside its own query, where alone it may be asked.
    private static IQueryable<Hits> Sqlite(MarketplaceDb db, IReadOnlyList<string> words) => db.Database.SqlQuery<Hits>(
        $"""
        SELECT json_group_array(id) AS "TextIds", json_group_array(score) AS "Scores"
        FROM (SELECT rowid AS id, CAST(bm25(catalogue_listing_fts, 8.0, 1.0) * 1000000 AS INTEGER) AS score
              FROM catalogue_listing_fts WHERE catalogue_listing_fts MATCH {Fts5(words)} LIMIT -1)
        """);

    private static IQueryable<Hits> Postgres(MarketplaceDb db, IReadOnlyList<string> words) => db.Database.SqlQuery<Hits>(
        $"""
        SELECT coalesce(array_agg("Id"), ARRAY[]::bigint[]) AS "TextIds", coalesce(array_agg(CAST(-1000000 * ts_rank("Search", words) AS bigint)), ARRAY[]::bigint[]) AS "Scores"
        FROM catalogue_listing_texts, to_tsquery('simple', {TsQuery(words)}) words WHERE "Search" @@ words
        """);

    // One branch per word; a listing is found when every word found it. How many of the words its title has is all the relevance there is.
    private static IQueryable<Hits> SqlServer(MarketplaceDb db, IReadOnlyList<string> words)
    {
        var branches = words.Select((_, n) =>
            $"SELECT [TextId], [Field], {n} AS [N] FROM catalogue_listing_words WHERE [Word] {(n == words.Count - 1 ? "LIKE" : "=")} {{{n}}}");
        var sql =
            $"""
            SELECT CONCAT('[', STRING_AGG(CAST([TextId] AS varchar(max)), ','), ']') AS [TextIds], CONCAT('[', STRING_AGG(CAST([Score] AS varchar(max)), ','), ']') AS [Scores]
            FROM (SELECT [TextId], -COUNT(DISTINCT CASE WHEN [Field] = 1 THEN [N] END) AS [Score] FROM ({string.Join(" UNION ALL ", branches)}) found
                  GROUP BY [TextId] HAVING COUNT(DISTINCT [N]) = {words.Count}) hits
            """;
        return db.Database.SqlQueryRaw<Hits>(sql, [.. words.Select((word, n) => n == words.Count - 1 ? word + "%" : word)]);
    }

    private static string Fts5(IReadOnlyList<string> words) => string.Join(" AND ", words.Select(word => $"\"{word}\"")) + " *";

    private static string TsQuery(IReadOnlyList<string> words) => string.Join(" & ", words.Select(word => $"'{word}'")) + ":*";
}
