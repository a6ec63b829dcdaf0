using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Marketplace.TestKit;

/// <summary>Judges from outside in <c>tests/node</c>, written in JavaScript: their packages are installed when a test first asks one of them.</summary>
public static class NodeJudges
{
    private static readonly Lazy<Task> Installed = new(InstallAsync);

    /// <summary>What the judge prints.</summary>
    public static async Task<string> AskAsync(string judge, params string[] arguments)
    {
        await Installed.Value;
        return (await RunAsync("node", [judge, .. arguments])).Trim();
    }

    /// <summary>A judge that stays: whoever started it ends it.</summary>
    internal static async Task<Process> StartAsync(string judge, params string[] arguments)
    {
        await Installed.Value;
        return Start("node", [judge, .. arguments]);
    }

    // Test projects run in processes of their own, one of which installs for all.
    private static async Task InstallAsync()
    {
        var done = Path.Combine(Folder(), "node_modules", ".package-lock.json");
        if (File.Exists(done) && File.GetLastWriteTimeUtc(done) >= File.GetLastWriteTimeUtc(Path.Combine(Folder(), "package-lock.json"))) return;
        if (OperatingSystem.IsWindows()) await RunAsync("cmd", ["/c", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        else await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    }

    private static async Task<string> RunAsync(string program, string[] arguments)
    {
        using var running = Start(program, arguments);
        var (output, complaint) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        return running.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await complaint}");
    }

    private static Process Start(string program, string[] arguments) => Process.Start(
        new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder(), RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })
        ?? throw new InvalidOperationException($"{program} does not start.");

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "node");
}
