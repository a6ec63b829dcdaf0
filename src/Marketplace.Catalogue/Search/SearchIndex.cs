using Marketplace.Platform.Database;

namespace Marketplace.Catalogue.Search;

/// <summary>
/// The engine's own full-text index over <c>catalogue_listing_texts</c>. The texts are folded in C#, so the index need not know Vietnamese:
/// FTS5 with prefixes on SQLite, generated <c>tsvector</c> columns on PostgreSQL, a table of words kept by a trigger on SQL Server.
/// </summary>
internal static class SearchIndex
{
    public static string Sql(DatabaseEngine engine) => engine switch
    {
        DatabaseEngine.Sqlite => Sqlite,
        DatabaseEngine.Postgres => Postgres,
        DatabaseEngine.SqlServer => SqlServer,
        _ => "",
    };

    private const string Sqlite =
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS catalogue_listing_fts USING fts5(
          "Title", "Words", content='catalogue_listing_texts', content_rowid='Id', tokenize='unicode61 remove_diacritics 0', prefix='2 3');
        CREATE VIRTUAL TABLE IF NOT EXISTS catalogue_listing_vocabulary USING fts5vocab(catalogue_listing_fts, col);
        CREATE TRIGGER IF NOT EXISTS catalogue_listing_texts_added AFTER INSERT ON catalogue_listing_texts BEGIN
          INSERT INTO catalogue_listing_fts(rowid, "Title", "Words") VALUES (new."Id", new."Title", new."Words");
        END;
        CREATE TRIGGER IF NOT EXISTS catalogue_listing_texts_removed AFTER DELETE ON catalogue_listing_texts BEGIN
          INSERT INTO catalogue_listing_fts(catalogue_listing_fts, rowid, "Title", "Words") VALUES ('delete', old."Id", old."Title", old."Words");
        END;
        CREATE TRIGGER IF NOT EXISTS catalogue_listing_texts_changed AFTER UPDATE ON catalogue_listing_texts BEGIN
          INSERT INTO catalogue_listing_fts(catalogue_listing_fts, rowid, "Title", "Words") VALUES ('delete', old."Id", old."Title", old."Words");
          INSERT INTO catalogue_listing_fts(rowid, "Title", "Words") VALUES (new."Id", new."Title", new."Words");
        END;
        """;

    private const string Postgres =
        """
        ALTER TABLE catalogue_listing_texts ADD COLUMN IF NOT EXISTS "Search" tsvector
          GENERATED ALWAYS AS (setweight(to_tsvector('simple', "Title"), 'A') || setweight(to_tsvector('simple', "Words"), 'D')) STORED;
        CREATE INDEX IF NOT EXISTS "IX_catalogue_listing_texts_Search" ON catalogue_listing_texts USING gin ("Search");
        """;

    // Fields: 1 title, 2 other words. EXEC because a trigger must be made in a batch of its own.
    private const string SqlServer =
        """
        IF OBJECT_ID(N'catalogue_listing_words') IS NULL
          CREATE TABLE catalogue_listing_words (
            [Word] nvarchar(100) COLLATE Latin1_General_BIN2 NOT NULL, [Field] tinyint NOT NULL, [TextId] bigint NOT NULL,
            CONSTRAINT [PK_catalogue_listing_words] PRIMARY KEY ([Word], [Field], [TextId]), INDEX [IX_catalogue_listing_words_TextId] ([TextId]));
        EXEC(N'CREATE OR ALTER TRIGGER catalogue_listing_texts_indexed ON catalogue_listing_texts AFTER INSERT, UPDATE, DELETE AS
        BEGIN
          SET NOCOUNT ON;
          DELETE words FROM catalogue_listing_words words WHERE words.[TextId] IN (SELECT [Id] FROM deleted);
          INSERT INTO catalogue_listing_words ([Word], [Field], [TextId])
          SELECT DISTINCT LEFT(part.[value], 100), fields.[Field], texts.[Id]
          FROM inserted texts
          CROSS APPLY (VALUES (1, texts.[Title]), (2, texts.[Words])) fields([Field], [Text])
          CROSS APPLY STRING_SPLIT(fields.[Text], N'' '') part
          WHERE part.[value] <> N'''';
        END');
        """;
}
