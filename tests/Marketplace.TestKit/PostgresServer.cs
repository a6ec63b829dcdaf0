using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Npgsql;

namespace Marketplace.TestKit;

/// <summary>A PostgreSQL of this test process alone, in a folder of its own, gone when the process ends.</summary>
internal sealed class PostgresServer
{
    private const string User = "postgres";
    /// <summary>SIGQUIT: PostgreSQL ends its children and leaves without a checkpoint.</summary>
    private const int ImmediateShutdown = 3;
    private static readonly SemaphoreSlim OneStatement = new(1);
    private readonly int _port;

    private PostgresServer(int port) => _port = port;

    public string ConnectionTo(string database) =>
        $"Host=127.0.0.1;Port={_port};Username={User};Database={database};Include Error Detail=true";

    /// <summary>One statement at a time: PostgreSQL copies a template only while nobody else uses it.</summary>
    public async Task RunAsync(string sql)
    {
        await OneStatement.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        finally { OneStatement.Release(); }
    }

    public static async Task<PostgresServer> StartAsync()
    {
        var programs = FindPrograms();
        var folder = MakeFolder();
        var data = Path.Combine(folder, "data");
        string[] locale = OperatingSystem.IsLinux() ? ["--locale=C.UTF-8"] : ["--no-locale"];
        await RunToEndAsync(Command(Path.Combine(programs, "initdb"), ["--no-sync", "-E", "UTF8", .. locale, "-A", "trust", "-U", User, "-D", data]));

        var server = new PostgresServer(FreePort());
        var start = Command(Path.Combine(programs, "postgres"),
        [
            "-D", data, "-p", server._port.ToString(System.Globalization.CultureInfo.InvariantCulture), "-h", "127.0.0.1", "-k", "",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200", "-c", "shared_buffers=64MB",
            "-c", "autovacuum=off", "-c", "logging_collector=off", "-c", "log_min_messages=panic", "-c", "log_min_error_statement=panic",
        ]);
        var running = StartOnOwnThread(start);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            if (OperatingSystem.IsWindows()) running.Kill(entireProcessTree: true);
            else _ = Signal(running.Id, ImmediateShutdown);
            running.WaitForExit(5000);
            Directory.Delete(folder, recursive: true);
        };
        await WaitUntilItAnswersAsync(server, running);
        return server;
    }

    private static async Task WaitUntilItAnswersAsync(PostgresServer server, Process running)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await server.RunAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (!running.HasExited && patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(50);
            }
        }
    }

    // The kernel stops the server with the thread that started it, so that thread lives as long as the process does.
    private static Process StartOnOwnThread(ProcessStartInfo start)
    {
        using var started = new ManualResetEventSlim();
        Process? process = null;
        new Thread(() =>
        {
            process = Process.Start(start);
            started.Set();
            process!.WaitForExit();
        })
        { IsBackground = true }.Start();
        started.Wait();
        return process!;
    }

    private static async Task RunToEndAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync() + await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} ended with {process.ExitCode}: {said}");
    }

    /// <summary>PostgreSQL refuses to run as root, so root runs it as the user that the package brought.</summary>
    private static ProcessStartInfo Command(string program, string[] arguments)
    {
        var start = IsRoot
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=INT", program, .. arguments])
            : new ProcessStartInfo(program, arguments);
        start.RedirectStandardError = start.RedirectStandardOutput = program.EndsWith("initdb", StringComparison.Ordinal);
        start.WorkingDirectory = Path.GetTempPath();
        return start;
    }

    private static string MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("marketplace-postgres-").FullName;
        if (IsRoot)
        {
            using var chown = Process.Start("chown", ["postgres:postgres", folder]);
            chown.WaitForExit();
        }
        return folder;
    }

    private static string FindPrograms()
    {
        var name = OperatingSystem.IsWindows() ? "initdb.exe" : "initdb";
        string[] parents = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", @"C:\Program Files\PostgreSQL"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(parents.Where(Directory.Exists).SelectMany(Directory.GetDirectories).OrderDescending(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin")));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, name)))
            ?? throw new InvalidOperationException(
                "PostgreSQL is needed for these tests and was not found: install it (Debian: apt-get install postgresql; macOS: brew install postgresql; Windows: winget install PostgreSQL.PostgreSQL.17).");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsRoot => !OperatingSystem.IsWindows() && UserId() == 0;

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern uint UserId();

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Signal(int process, int signal);
}
