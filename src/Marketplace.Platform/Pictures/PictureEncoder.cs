using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Marketplace.Platform.Http;
using Microsoft.Extensions.Logging;

namespace Marketplace.Platform.Pictures;

/// <summary>Where the encoder lies and whether pictures are taken without one.</summary>
/// <param name="Folder">Holds <c>pictures.mjs</c> and, in <c>node_modules</c>, sharp.</param>
/// <param name="Node">Node.js, by path or as the system finds it.</param>
/// <param name="MayBeMissing">True on a developer's machine: pictures are then cleaned of what cameras add and kept as they are otherwise. Elsewhere none are taken.</param>
public sealed record PictureEncoderOptions(string Folder, string Node, bool MayBeMissing)
{
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(20);
    public long MostMemoryBytes { get; init; } = 512L * 1024 * 1024;
}

/// <summary>A picture as it is stored.</summary>
/// <param name="Sizes">The largest first.</param>
public sealed record EncodedPicture(string ContentType, int Width, int Height, IReadOnlyList<byte[]> Sizes);

/// <summary>
/// Makes pictures of our own from an untrusted file: decoded, turned upright, shrunk and written anew as WebP, so that nothing of the file itself is kept.
/// The decoding happens in a child process with no settings of ours in its environment and an end to its time and memory; what a hostile file does there ends there.
/// </summary>
public sealed class PictureEncoder(PictureEncoderOptions options, ILogger<PictureEncoder> log) : IDisposable
{
    private const int LargestAnswer = 16 * 1024 * 1024;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private readonly SemaphoreSlim _places = new(Math.Clamp(Environment.ProcessorCount / 2, 1, 4));

    /// <summary>Null where pictures are encoded; otherwise the sentence that says what is missing.</summary>
    public string? Missing { get; private set; } =
        File.Exists(Path.Combine(options.Folder, "pictures.mjs")) && Directory.Exists(Path.Combine(options.Folder, "node_modules", "sharp"))
            ? null
            : $"Uploaded pictures are {(options.MayBeMissing ? "only cleaned of what cameras add, not encoded anew" : "refused")}: sharp is not in {options.Folder} (npm ci brings it)";

    /// <param name="sides">The longest side of each size in pixels, the largest first; nothing is enlarged.</param>
    public async Task<Outcome<EncodedPicture>> EncodeAsync(byte[] file, IReadOnlyList<int> sides, CancellationToken ct)
    {
        var looked = Picture.Read(file);
        if (looked.Refused is { } unfit) return unfit;
        var picture = looked.Value;
        if (Missing is null)
        {
            await _places.WaitAsync(ct);
            try { return await InChildAsync(picture.Content, sides, ct); }
            catch (Win32Exception fault)
            {
                Missing = $"Uploaded pictures cannot be encoded: {options.Node} does not start ({fault.Message})";
                log.LogError("{Missing}", Missing);
            }
            finally { _places.Release(); }
        }
        return options.MayBeMissing ? new EncodedPicture(picture.ContentType, picture.Width, picture.Height, [picture.Content]) : PictureRefusals.NoEncoder;
    }

    private async Task<Outcome<EncodedPicture>> InChildAsync(byte[] file, IReadOnlyList<int> sides, CancellationToken ct)
    {
        using var child = Process.Start(Child(sides))!;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        stop.CancelAfter(options.MostTime);
        var watch = KeepSmallAsync(child, stop);
        try
        {
            var faults = child.StandardError.ReadToEndAsync(stop.Token);
            await WriteAsync(child, file, stop.Token);
            var answer = await ReadAsync(child, stop.Token);
            await child.WaitForExitAsync(stop.Token);
            if (child.ExitCode == 0 && answer is not null) return answer;
            log.LogInformation("A picture of {Bytes} bytes could not be encoded ({Code}): {Fault}", file.Length, child.ExitCode, await faults);
            return PictureRefusals.Broken;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.LogWarning("A picture of {Bytes} bytes took more time or memory than it may", file.Length);
            return PictureRefusals.TooHeavy;
        }
        finally
        {
            if (!child.HasExited) child.Kill(entireProcessTree: true);
            await stop.CancelAsync();
            await watch;
        }
    }

    private ProcessStartInfo Child(IReadOnlyList<int> sides)
    {
        var start = new ProcessStartInfo(options.Node)
        {
            WorkingDirectory = options.Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true,
        };
        foreach (var argument in (string[])["--max-old-space-size=128", "pictures.mjs", .. sides.Select(side => side.ToString(System.Globalization.CultureInfo.InvariantCulture))])
            start.ArgumentList.Add(argument);
        // Passwords and keys in our environment are none of its business.
        foreach (var name in start.Environment.Keys.Except(["PATH", "SystemRoot", "TEMP"], StringComparer.OrdinalIgnoreCase).ToList()) start.Environment.Remove(name);
        return start;
    }

    private static async Task WriteAsync(Process child, byte[] file, CancellationToken ct)
    {
        try
        {
            await child.StandardInput.BaseStream.WriteAsync(file, ct);
            child.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit code says why.
        }
    }

    private sealed record Head(int Width, int Height, int[] Lengths);

    // One line that says what follows, then the sizes. Null when it is not that.
    private static async Task<EncodedPicture?> ReadAsync(Process child, CancellationToken ct)
    {
        using var all = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; (read = await child.StandardOutput.BaseStream.ReadAsync(part, ct)) > 0;)
        {
            all.Write(part, 0, read);
            if (all.Length > LargestAnswer) return null;
        }
        var bytes = all.GetBuffer().AsMemory(0, (int)all.Length);
        var end = bytes.Span.IndexOf((byte)'\n');
        if (end < 0 || JsonSerializer.Deserialize<Head>(bytes.Span[..end], JsonSerializerOptions.Web) is not { } head) return null;
        var (sizes, place) = (new List<byte[]>(), end + 1);
        foreach (var length in head.Lengths)
        {
            if (length <= 0 || length > bytes.Length - place) return null;
            sizes.Add(bytes.Slice(place, length).ToArray());
            place += length;
        }
        return sizes.TrueForAll(size => WebpFile.Is(size)) ? new("image/webp", head.Width, head.Height, sizes) : null;
    }

    private async Task KeepSmallAsync(Process child, CancellationTokenSource stop)
    {
        using var timer = new PeriodicTimer(Look);
        try
        {
            while (await timer.WaitForNextTickAsync(stop.Token))
            {
                child.Refresh();
                if (!child.HasExited && child.WorkingSet64 > options.MostMemoryBytes) await stop.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The picture is done, or has gone over its time.
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
        }
    }

    public void Dispose() => _places.Dispose();
}
