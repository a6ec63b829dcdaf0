using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Marketplace.TestKit;

/// <summary>Microsoft's own emulator of Azure Blob storage, in memory: one for the test process, or one of a test's own that it may end.</summary>
public sealed partial class Azurite : IDisposable
{
    // The emulator's well-known account: no secret.
    private const string Account = "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly OnceForAll<Azurite> Shared = new(StartAsync);

    private readonly Process _emulator;

    private Azurite(Process emulator, string port)
    {
        (_emulator, Connection) = (emulator, ConnectionTo(port));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public string Connection { get; }

    /// <summary>Runs until the test process ends.</summary>
    public static async Task<string> ConnectionAsync() => (await Shared.GetAsync()).Connection;

    public static async Task<Azurite> StartAsync()
    {
        var emulator = await NodeJudges.StartAsync("node_modules/azurite/dist/src/blob/main.js",
            "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", "--silent", "--blobHost", "127.0.0.1", "--blobPort", "0");
        while (await emulator.StandardOutput.ReadLineAsync() is { } line)
            if (Listening().Match(line) is { Success: true } said) return new(emulator, said.Groups["port"].Value);
        throw new InvalidOperationException("Azurite does not start: " + await emulator.StandardError.ReadToEndAsync());
    }

    public static string ConnectionTo(string port) => $"DefaultEndpointsProtocol=http;{Account};BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

    /// <summary>Ends it at once, as an outage does.</summary>
    public void Dispose()
    {
        if (!_emulator.HasExited) _emulator.Kill(entireProcessTree: true);
        _emulator.WaitForExit();
    }

    [GeneratedRegex(@"listens on http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Listening();
}
