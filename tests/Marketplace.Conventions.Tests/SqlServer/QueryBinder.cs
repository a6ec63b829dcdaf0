using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>Every table a statement reads exists, and every column it names stands in the table or subquery behind its alias.</summary>
internal sealed class QueryBinder : TSqlFragmentVisitor
{
    private readonly Schema _schema;
    private readonly List<string> _faults;
    private readonly Dictionary<string, HashSet<string>?> _byAlias;

    public QueryBinder(TSqlStatement statement, Schema schema, List<string> faults)
    {
        (_schema, _faults) = (schema, faults);
        var aliases = new AliasReader(schema, faults);
        statement.Accept(aliases);
        aliases.Settle();
        _byAlias = aliases.Found;
    }

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier?.Identifiers is not { Count: > 1 } parts) return;
        var (alias, column) = (parts[^2].Value, parts[^1].Value);
        if (!_byAlias.TryGetValue(alias, out var columns)) _faults.Add($"Unknown alias {alias} in {alias}.{column}");
        else if (columns?.Contains(column) is false) _faults.Add($"Unknown column {alias}.{column}");
    }

    public override void Visit(InsertSpecification node) =>
        CheckTarget(node.Target, node.Columns.Select(column => column.MultiPartIdentifier.Identifiers[^1].Value));

    private void CheckTarget(TableReference target, IEnumerable<string> columns)
    {
        if (target is not NamedTableReference named || _schema.ColumnsOf(named.SchemaObject.BaseIdentifier.Value) is not { } known) return;
        foreach (var column in columns.Where(column => !known.Contains(column, StringComparer.OrdinalIgnoreCase)))
            _faults.Add($"Unknown column {named.SchemaObject.BaseIdentifier.Value}.{column}");
    }

    /// <summary>What each alias of a statement offers; null: anything (functions, table variables, pseudo tables).</summary>
    private sealed class AliasReader(Schema schema, List<string> faults) : TSqlFragmentVisitor
    {
        private readonly List<string> _targets = [];
        private readonly HashSet<string> _named = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, HashSet<string>?> Found { get; } = new(StringComparer.OrdinalIgnoreCase) { ["inserted"] = null, ["deleted"] = null };

        public override void ExplicitVisit(CommonTableExpression node)
        {
            _named.Add(node.ExpressionName.Value);
            Add(node.ExpressionName.Value, node.Columns.Count > 0 ? [.. node.Columns.Select(column => column.Value)] : NamesIn(node.QueryExpression));
            base.ExplicitVisit(node);
        }

        public override void Visit(NamedTableReference node)
        {
            var name = node.SchemaObject.BaseIdentifier.Value;
            var alias = node.Alias?.Value ?? name;
            if (name.StartsWith('#') || node.SchemaObject.SchemaIdentifier?.Value is "sys" or "INFORMATION_SCHEMA") Add(alias, null);
            else if (_named.Contains(name)) Add(alias, Found[name]);
            else if (Found.ContainsKey(name) && !schema.Has(name)) return;          // UPDATE and DELETE name their target by its alias
            else if (schema.ColumnsOf(name) is { } columns) Add(alias, [.. columns]);
            else _targets.Add(name);
        }

        public override void Visit(QueryDerivedTable node) =>
            Add(node.Alias.Value, node.Columns.Count > 0 ? [.. node.Columns.Select(column => column.Value)] : NamesIn(node.QueryExpression));

        public override void Visit(InlineDerivedTable node) => Add(node.Alias.Value, [.. node.Columns.Select(column => column.Value)]);

        public override void Visit(OpenJsonTableReference node) => Add(node.Alias?.Value, null);

        public override void Visit(SchemaObjectFunctionTableReference node) => Add(node.Alias?.Value, null);

        public override void Visit(GlobalFunctionTableReference node) => Add(node.Alias?.Value, null);

        public override void Visit(FullTextTableReference node) => Add(node.Alias?.Value, null);

        public override void Visit(VariableTableReference node) => Add(node.Alias?.Value ?? node.Variable.Name, null);

        public override void Visit(MergeSpecification node) => Add(node.TableAlias?.Value, null);

        /// <summary>After everything was seen: a target that is neither table nor alias is unknown.</summary>
        public void Settle()
        {
            foreach (var name in _targets.Where(name => !Found.ContainsKey(name))) faults.Add($"Unknown table {name}");
        }

        private void Add(string? alias, HashSet<string>? columns)
        {
            if (alias is null) return;
            columns = columns is null ? null : new(columns, StringComparer.OrdinalIgnoreCase);
            if (!Found.TryGetValue(alias, out var known)) Found[alias] = columns;
            else if (known is null || columns is null) Found[alias] = null;
            else known.UnionWith(columns);
        }

        private static HashSet<string>? NamesIn(QueryExpression query)
        {
            while (query is BinaryQueryExpression both) query = both.FirstQueryExpression;
            while (query is QueryParenthesisExpression inner) query = inner.QueryExpression;
            if (query is not QuerySpecification select) return null;
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var element in select.SelectElements)
            {
                if (element is not SelectScalarExpression scalar) return null;
                if (scalar.ColumnName?.Value is { } given) names.Add(given);
                else if (scalar.Expression is ColumnReferenceExpression column) names.Add(column.MultiPartIdentifier.Identifiers[^1].Value);
            }
            return names;
        }
    }
}
