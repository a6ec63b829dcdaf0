using System.Runtime.CompilerServices;
using System.Text;
using Marketplace.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Catalogue.Search;

/// <summary>A listing text that has the words. One text may come several times: its best tier and its best score count.</summary>
internal sealed class Hit
{
    public long Id { get; init; }
    /// <summary>0: title or product name with the very diacritics typed; 1: title or product name; 2: anything else.</summary>
    public int Tier { get; init; }
    /// <summary>The engine's relevance, lower is better. Comparable within one search only.</summary>
    public double Score { get; init; }
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
    public static Task<List<Hit>> FindAsync(MarketplaceDb db, SearchWords words, CancellationToken ct) => (db.Engine switch
    {
        DatabaseEngine.Sqlite => Sqlite(db, words),
        DatabaseEngine.Postgres => Postgres(db, words),
        _ => SqlServer(db, words),
    }).ToListAsync(ct);

    /// <summary>Every folded word in the index.</summary>
    public static Task<List<IndexedWord>> VocabularyAsync(MarketplaceDb db, CancellationToken ct) => (db.Engine switch
    {
        DatabaseEngine.Sqlite => db.Database.SqlQuery<IndexedWord>(
            $"""SELECT term AS "Word", SUM(doc) AS "Listings" FROM catalogue_listing_vocabulary WHERE col IN ('Title', 'Words') GROUP BY term"""),
        DatabaseEngine.Postgres => db.Database.SqlQuery<IndexedWord>(
            $"""SELECT word AS "Word", CAST(ndoc AS bigint) AS "Listings" FROM ts_stat('SELECT "Search" FROM catalogue_listing_texts')"""),
        _ => db.Database.SqlQuery<IndexedWord>(
            $"SELECT [Word], COUNT_BIG(DISTINCT [TextId]) AS [Listings] FROM catalogue_listing_words WHERE [Field] > 0 GROUP BY [Word]"),
    }).ToListAsync(ct);

    private static IQueryable<Hit> Sqlite(MarketplaceDb db, SearchWords words)
    {
        var (all, title, exact) = (Fts5("{Title Words}", words.Folded), Fts5("{Title}", words.Folded), Fts5("{Exact}", words.Exact));
        return words.Exact.Count == 0
            ? db.Database.SqlQuery<Hit>(
                $"""
                SELECT rowid AS "Id", 2 AS "Tier", bm25(catalogue_listing_fts, 8.0, 1.0, 0.0) AS "Score" FROM catalogue_listing_fts WHERE catalogue_listing_fts MATCH {all}
                UNION ALL SELECT rowid, 1, 0.0 FROM catalogue_listing_fts WHERE catalogue_listing_fts MATCH {title}
                """)
            : db.Database.SqlQuery<Hit>(
                $"""
                SELECT rowid AS "Id", 2 AS "Tier", bm25(catalogue_listing_fts, 8.0, 1.0, 0.0) AS "Score" FROM catalogue_listing_fts WHERE catalogue_listing_fts MATCH {all}
                UNION ALL SELECT rowid, 1, 0.0 FROM catalogue_listing_fts WHERE catalogue_listing_fts MATCH {title}
                UNION ALL SELECT rowid, 0, 0.0 FROM catalogue_listing_fts WHERE catalogue_listing_fts MATCH {exact}
                """);
    }

    private static IQueryable<Hit> Postgres(MarketplaceDb db, SearchWords words)
    {
        var (all, title, exact) = (TsQuery(words.Folded, ""), TsQuery(words.Folded, "A"), TsQuery(words.Exact.Count > 0 ? words.Exact : words.Folded, ""));
        var hasExact = words.Exact.Count > 0;
        return db.Database.SqlQuery<Hit>(
            $"""
            SELECT "Id", CASE WHEN {hasExact} AND "ExactSearch" @@ to_tsquery('simple', {exact}) THEN 0
                              WHEN "Search" @@ to_tsquery('simple', {title}) THEN 1 ELSE 2 END AS "Tier",
                   CAST(-ts_rank("Search", to_tsquery('simple', {all})) AS double precision) AS "Score"
            FROM catalogue_listing_texts WHERE "Search" @@ to_tsquery('simple', {all})
            """);
    }

    // One branch per word; a listing is found when every word found it.
    private static IQueryable<Hit> SqlServer(MarketplaceDb db, SearchWords words)
    {
        var (sql, values) = (new StringBuilder(), new List<object>());
        sql.Append("SELECT [TextId] AS [Id], CAST(0 AS float) AS [Score], CASE ");
        if (words.Exact.Count > 0) sql.Append("WHEN COUNT(DISTINCT CASE WHEN [Field] = 0 THEN [N] END) = ").Append(words.Exact.Count).Append(" THEN 0 ");
        sql.Append("WHEN COUNT(DISTINCT CASE WHEN [Field] = 1 THEN [N] END) = ").Append(words.Folded.Count).Append(" THEN 1 ELSE 2 END AS [Tier] FROM (");
        AppendWords(words.Folded, "[Field] > 0");
        AppendWords(words.Exact, "[Field] = 0");
        sql.Append(") found GROUP BY [TextId] HAVING COUNT(DISTINCT CASE WHEN [Field] > 0 THEN [N] END) = ").Append(words.Folded.Count);
        return db.Database.SqlQuery<Hit>(FormattableStringFactory.Create(sql.ToString(), [.. values]));

        void AppendWords(IReadOnlyList<string> list, string fields)
        {
            for (var n = 0; n < list.Count; n++)
            {
                if (values.Count > 0) sql.Append(" UNION ALL ");
                sql.Append("SELECT [TextId], [Field], ").Append(n).Append(" AS [N] FROM catalogue_listing_words WHERE ").Append(fields)
                    .Append(n == list.Count - 1 ? " AND [Word] LIKE {" : " AND [Word] = {").Append(values.Count).Append('}');
                values.Add(n == list.Count - 1 ? list[n] + "%" : list[n]);
            }
        }
    }

    private static string Fts5(string columns, IReadOnlyList<string> words) =>
        $"{columns} : ({string.Join(" AND ", words.Select(word => $"\"{word}\""))} *)";

    private static string TsQuery(IReadOnlyList<string> words, string weight) =>
        string.Join(" & ", words.Select((word, place) => $"'{word}':{(place == words.Count - 1 ? "*" : "")}{weight}".TrimEnd(':')));
}
