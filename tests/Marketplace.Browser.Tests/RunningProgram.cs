using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Marketplace.Browser.Tests;

/// <summary>The program as a newcomer starts it, on an empty data folder with the demo scene, and a browser to look at it with.</summary>
public sealed class RunningProgram : IAsyncLifetime
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(3);
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("marketplace-browser-");
    private Process? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Address = $"http://localhost:{FreePort()}";
        _program = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList = { typeof(Host.Program).Assembly.Location, $"--urls={Address}", $"--contentRoot={Path.Combine(Checkout(), "src", "Marketplace.Host")}", $"--Data:Folder={_data.FullName}" },
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(StartsWithin);
        var said = new List<string>();
        while (await _program.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said.Add(line);
            if (!line.StartsWith("Marketplace: http", StringComparison.Ordinal)) continue;
            _ = _program.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = _program.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            await BeReadyAsync(patience.Token);
            _playwright = await Playwright.CreateAsync();
            Assertions.SetDefaultExpectTimeout(30_000);
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Args = ["--no-sandbox"] });
            return;
        }
        throw new InvalidOperationException($"The program did not start: {string.Join('\n', said)} {await _program.StandardError.ReadToEndAsync(patience.Token)}");
    }

    /// <summary>A person with a device of his own: nobody shares a session with him. Faults on the console are collected.</summary>
    /// <param name="isOfflineCapable">Whether pages may keep themselves on the device; without it a test may stand between page and server.</param>
    public async Task<Visitor> VisitAsync(int width = 360, int height = 800, bool isOfflineCapable = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address, Locale = "vi-VN", ViewportSize = new() { Width = width, Height = height },
            ServiceWorkers = isOfflineCapable ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        context.SetDefaultTimeout(60_000);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>What no page can bring about, such as a fault of the program itself, is put into its database beside it. Answers how many rows.</summary>
    public async Task<int> PutIntoDatabaseAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_data.FullName, "marketplace.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteNonQueryAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_program is { HasExited: false })
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync();
        }
        _program?.Dispose();
        _data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // Ready means that the scene stands and every fact of it has been read.
    private async Task BeReadyAsync(CancellationToken ct)
    {
        using var client = new HttpClient();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await pause.WaitForNextTickAsync(ct))
        {
            using var reply = await client.GetAsync(new Uri($"{Address}/health/ready"), ct);
            if (reply.IsSuccessStatusCode) return;
        }
    }

    internal static string Checkout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Marketplace.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("Marketplace.sln was not found above the tests.");
    }

    private static string Chromium() =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM_PATH"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium" }
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium was not found: install it, or name it in the environment variable CHROMIUM_PATH.");
}

/// <summary>One person at one device, and what his browser complained about.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<string> _asked = [];

    internal Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, fault) => _complaints.Add($"{page.Url}: {fault}");
        page.Request += (_, request) => _asked.Add(request.Url);
        page.Response += (_, reply) =>
        {
            if (reply.Status >= 500) _complaints.Add($"{page.Url}: {reply.Status} {reply.Url}");
        };
    }

    public IPage Page { get; }
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Addresses asked for so far that lie below this path.</summary>
    public IReadOnlyList<string> Asked(string below) => [.. _asked.Where(url => new Uri(url).AbsolutePath.StartsWith(below, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

[CollectionDefinition(nameof(RunningProgram))]
public sealed class OneProgram : ICollectionFixture<RunningProgram>;
