using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>The tables and columns that a script has made so far.</summary>
internal sealed class Schema
{
    private readonly Dictionary<string, Dictionary<string, DataTypeReference?>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public int Count => _tables.Count;

    public bool Has(string table) => _tables.ContainsKey(table);

    public bool Add(string table) => _tables.TryAdd(table, new(StringComparer.OrdinalIgnoreCase));

    public bool Add(string table, string column, DataTypeReference? type) => _tables[table].TryAdd(column, type);

    public IReadOnlyCollection<string>? ColumnsOf(string table) => _tables.GetValueOrDefault(table)?.Keys;

    public DataTypeReference? TypeOf(string table, string column) => _tables.GetValueOrDefault(table)?.GetValueOrDefault(column);
}

/// <summary>
/// Microsoft's own parser and, behind it, a small binder: no SQL Server is at hand, but a wrong word, table, column, alias or index key is found all the same.
/// </summary>
internal static class TransactSql
{
    /// <summary>What is wrong with a script; its tables are added to the schema.</summary>
    public static IReadOnlyList<string> Check(string sql, Schema schema)
    {
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(new StringReader(sql), out var errors);
        if (errors.Count > 0) return [.. errors.Select(error => $"{error.Message} In: {LineOf(sql, error.Line)}")];
        var faults = new List<string>();
        foreach (var statement in ((TSqlScript)tree).Batches.SelectMany(batch => batch.Statements)) Bind(statement, schema, faults);
        return faults;
    }

    private static void Bind(TSqlStatement statement, Schema schema, List<string> faults)
    {
        switch (statement)
        {
            case BeginEndBlockStatement block:
                foreach (var inner in block.StatementList.Statements) Bind(inner, schema, faults);
                break;
            case IfStatement choice:
                Bind(choice.ThenStatement, schema, faults);
                if (choice.ElseStatement is { } other) Bind(other, schema, faults);
                break;
            default:
                statement.Accept(new TableBinder(schema, faults));
                statement.Accept(new QueryBinder(statement, schema, faults));
                break;
        }
    }

    private static string LineOf(string sql, int line) => sql.Split('\n').ElementAtOrDefault(line - 1)?.Trim() ?? "";
}
