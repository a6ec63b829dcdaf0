using System.Data.Common;
using System.Net;
using System.Net.Sockets;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Marketplace.Host.Startup;

/// <summary>Something outside the program keeps it from starting; the message is the one sentence that the person at the console reads.</summary>
internal sealed class CannotStartException : Exception
{
    public CannotStartException() { }
    public CannotStartException(string message) : base(message) { }
    public CannotStartException(string message, Exception? inner) : base(message, inner) { }

    /// <summary>The sentence for whatever went wrong before the first request.</summary>
    public static string Sentence(Exception fault, HostSettings settings) => fault switch
    {
        CannotStartException or BlobStoreUnavailableException => OneLine(fault.Message),
        JobStoreUnusableException jobs => $"The schedule of jobs in {PlaceOf(settings.JobStore.Engine, settings.JobStore.Connection)} cannot be opened: {OneLine(jobs.Message)}",
        AddressInUseException => $"The address is already in use: {OneLine(fault.Message)}; choose another one with --Urls=http://localhost:5081",
        IOException { InnerException: AddressInUseException } => $"The address is already in use: {OneLine(fault.Message)}; choose another one with --Urls=http://localhost:5081",
        InvalidOperationException when fault.Message.Contains("HTTPS", StringComparison.Ordinal) =>
            "No certificate for HTTPS was found: make one with `dotnet dev-certs https`, or name a .pfx file with --Https:Certificate=… --Https:Password=…",
        _ when InnermostOf<DbException>(fault) is { } database =>
            $"The database {PlaceOf(settings.Engine, settings.Connection)} cannot be used: {OneLine(database.InnerException?.Message ?? database.Message)}",
        _ when InnermostOf<SocketException>(fault) is { } network => $"The database {PlaceOf(settings.Engine, settings.Connection)} does not answer: {OneLine(network.Message)}",
        _ => $"The program could not start: {OneLine(fault.Message)} ({fault.GetType().Name})",
    };

    /// <summary>Says so before anything is migrated or loaded. Only for a server that really listens: a test's does not.</summary>
    /// <exception cref="CannotStartException">Somebody else listens there.</exception>
    public static void UnlessAddressesAreFree(IServer server, string? urls)
    {
        if (server.GetType().Namespace?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) is not true) return;
        foreach (var url in (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.IsUnixPipe || address.IsNamedPipe || address.Port == 0) continue;
            var host = IPAddress.TryParse(address.Host, out var ip) ? ip
                : string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any;
            using var listener = new TcpListener(host, address.Port);
            try
            {
                listener.Start();
            }
            catch (SocketException fault)
            {
                throw new CannotStartException(
                    fault.SocketErrorCode is SocketError.AddressAlreadyInUse
                        ? $"Port {address.Port} is already in use; end the program that listens there, or choose another address with --Urls=http://localhost:{address.Port + 1}"
                        : $"The address {url} cannot be used: {fault.Message}", fault);
            }
        }
    }

    // Never the connection string itself: it may hold a password.
    private static string PlaceOf(DatabaseEngine engine, string connection) => engine switch
    {
        DatabaseEngine.Postgres => new NpgsqlConnectionStringBuilder(connection) is var postgres ? $"{postgres.Database} at {postgres.Host}:{postgres.Port}" : "",
        DatabaseEngine.SqlServer => new SqlConnectionStringBuilder(connection) is var server ? $"{server.InitialCatalog} at {server.DataSource}" : "",
        _ => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection).DataSource,
    };

    private static T? InnermostOf<T>(Exception? fault) where T : Exception
    {
        T? found = null;
        for (; fault is not null; fault = fault.InnerException) found = fault as T ?? found;
        return found;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
