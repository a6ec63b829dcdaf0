using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>Tables, keys, references and indexes of a script.</summary>
internal sealed class TableBinder(Schema schema, List<string> faults) : TSqlFragmentVisitor
{
    private const int LongestClusteredKey = 900;
    private const int LongestOtherKey = 1700;

    public override void Visit(CreateTableStatement node)
    {
        var table = NameOf(node.SchemaObjectName);
        if (!schema.Add(table)) faults.Add($"{table} is made twice");
        Define(table, node.Definition);
    }

    public override void Visit(AlterTableAddTableElementStatement node)
    {
        var table = NameOf(node.SchemaObjectName);
        if (Known(table)) Define(table, node.Definition);
    }

    public override void Visit(CreateIndexStatement node)
    {
        var table = NameOf(node.OnName);
        if (!Known(table)) return;
        CheckKey(table, node.Name.Value, [.. node.Columns.Select(column => column.Column)], node.Clustered is true);
        foreach (var column in node.IncludeColumns) Known(table, column.MultiPartIdentifier.Identifiers[^1].Value);
    }

    private void Define(string table, TableDefinition definition)
    {
        foreach (var column in definition.ColumnDefinitions)
        {
            var name = column.ColumnIdentifier.Value;
            if (!schema.Add(table, name, column.DataType)) faults.Add($"{table}.{name} is made twice");
            if (column.DataType is UserDataTypeReference type) faults.Add($"{table}.{name} has the unknown type {type.Name.BaseIdentifier.Value}");
            if (LengthOf(column.DataType) is > 8000 and < int.MaxValue) faults.Add($"{table}.{name} is longer than SQL Server allows");
        }
        foreach (var constraint in definition.TableConstraints.Concat(definition.ColumnDefinitions.SelectMany(column => column.Constraints)))
        {
            if (constraint is UniqueConstraintDefinition key)
                CheckKey(table, constraint.ConstraintIdentifier?.Value ?? "key", [.. key.Columns.Select(column => column.Column)], key.Clustered ?? key.IsPrimaryKey);
            if (constraint is ForeignKeyConstraintDefinition reference) CheckReference(table, reference);
        }
    }

    private void CheckReference(string table, ForeignKeyConstraintDefinition reference)
    {
        foreach (var column in reference.Columns) Known(table, column.Value);
        var target = NameOf(reference.ReferenceTableName);
        if (!Known(target)) return;
        foreach (var (column, other) in reference.Columns.Zip(reference.ReferencedTableColumns))
            if (Known(target, other.Value) && LengthOf(schema.TypeOf(table, column.Value)) != LengthOf(schema.TypeOf(target, other.Value)))
                faults.Add($"{table}.{column.Value} and {target}.{other.Value} differ in type");
    }

    private void CheckKey(string table, string name, IReadOnlyList<ColumnReferenceExpression> columns, bool isClustered)
    {
        long length = 0;
        foreach (var column in columns.Select(column => column.MultiPartIdentifier.Identifiers[^1].Value).Where(column => Known(table, column)))
            length += LengthOf(schema.TypeOf(table, column));
        if (length >= int.MaxValue) faults.Add($"{name} on {table} has a key column of unlimited length");
        else if (length > (isClustered ? LongestClusteredKey : LongestOtherKey)) faults.Add($"{name} on {table} has a key of {length} bytes");
    }

    private bool Known(string table)
    {
        if (!schema.Has(table)) faults.Add($"Unknown table {table}");
        return schema.Has(table);
    }

    private bool Known(string table, string column)
    {
        var known = schema.ColumnsOf(table)?.Contains(column, StringComparer.OrdinalIgnoreCase) is true;
        if (!known) faults.Add($"Unknown column {table}.{column}");
        return known;
    }

    /// <summary>Bytes; int.MaxValue where there is no limit.</summary>
    private static int LengthOf(DataTypeReference? type)
    {
        if (type is not SqlDataTypeReference sql) return 16;
        var length = sql.Parameters.FirstOrDefault();
        var characters = length switch
        {
            null => 1,
            MaxLiteral => int.MaxValue,
            _ => int.Parse(length.Value, CultureInfo.InvariantCulture),
        };
        return sql.SqlDataTypeOption switch
        {
            SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => characters is int.MaxValue ? characters : characters * 2,
            SqlDataTypeOption.VarChar or SqlDataTypeOption.Char or SqlDataTypeOption.VarBinary or SqlDataTypeOption.Binary => characters,
            SqlDataTypeOption.UniqueIdentifier => 16,
            SqlDataTypeOption.DateTimeOffset => 10,
            SqlDataTypeOption.Int => 4,
            SqlDataTypeOption.Bit or SqlDataTypeOption.TinyInt => 1,
            SqlDataTypeOption.SmallInt => 2,
            SqlDataTypeOption.Date => 3,
            _ => 8,
        };
    }

    private static string NameOf(SchemaObjectName name) => name.BaseIdentifier.Value;
}
