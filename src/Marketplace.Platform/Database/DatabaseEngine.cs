namespace Marketplace.Platform.Database;

/// <summary>The three engines one model runs on. Only full-text search, key insertion and the write lane differ between them.</summary>
public enum DatabaseEngine
{
    Sqlite,
    Postgres,
    SqlServer,
}

public static class DatabaseEngines
{
    public static DatabaseEngine Of(string? providerName) => providerName switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => DatabaseEngine.Sqlite,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => DatabaseEngine.Postgres,
        "Microsoft.EntityFrameworkCore.SqlServer" => DatabaseEngine.SqlServer,
        _ => throw new NotSupportedException($"Unknown database provider {providerName}"),
    };
}

/// <summary>
/// Tables, triggers and indexes that EF migrations cannot describe (full text, append-only guards). Run after every migration and therefore idempotent.
/// </summary>
/// <param name="Owner">The capability that brings them.</param>
/// <param name="Sql">The statements for an engine; empty when the engine needs none.</param>
public sealed record DatabaseObjects(string Owner, Func<DatabaseEngine, string> Sql);
