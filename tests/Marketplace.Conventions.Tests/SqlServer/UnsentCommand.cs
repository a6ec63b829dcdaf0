using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Marketplace.Conventions.Tests.SqlServer;

/// <summary>SQL Server's parameters without its connection and transaction; it is never executed.</summary>
[SuppressMessage("Security", "CA2100", Justification = "Nothing is sent anywhere.")]
internal sealed class UnsentCommand : DbCommand
{
    private readonly SqlCommand _inner = new();

    [AllowNull]
    public override string CommandText { get => _inner.CommandText; set => _inner.CommandText = value; }

    public override int CommandTimeout { get; set; }
    public override CommandType CommandType { get; set; } = CommandType.Text;
    public override bool DesignTimeVisible { get; set; }
    public override UpdateRowSource UpdatedRowSource { get; set; }
    protected override DbConnection? DbConnection { get; set; }
    protected override DbTransaction? DbTransaction { get; set; }
    protected override DbParameterCollection DbParameterCollection => _inner.Parameters;

    public override void Cancel()
    {
    }

    public override void Prepare()
    {
    }

    public override int ExecuteNonQuery() => throw new NotSupportedException();

    public override object ExecuteScalar() => throw new NotSupportedException();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => throw new NotSupportedException();

    protected override DbParameter CreateDbParameter() => _inner.CreateParameter();
}
