using System.Security.Cryptography;

namespace Marketplace.Platform.Blobs;

/// <summary>Blobs as files under one folder of the data directory; a file appears whole or not at all.</summary>
internal sealed class LocalBlobStore(string folder) : IBlobStore
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["image/jpeg"] = ".jpg", ["image/png"] = ".png", ["image/webp"] = ".webp", ["image/svg+xml"] = ".svg",
    };

    public async Task<string> SaveAsync(Stream content, string contentType, CancellationToken ct)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) + Endings.GetValueOrDefault(contentType, ".bin");
        var key = $"{name[..2]}/{name}";
        var path = Path.Combine(folder, name[..2], name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = File.Create(path + ".part")) await content.CopyToAsync(file, ct);
        File.Move(path + ".part", path);
        return key;
    }

    public Task<Blob?> OpenAsync(string key, CancellationToken ct)
    {
        var name = Path.GetFileName(key);
        if (name.Length < 34 || !string.Equals(key, $"{name[..2]}/{name}", StringComparison.Ordinal)) return Task.FromResult<Blob?>(null);
        var path = Path.Combine(folder, name[..2], name);
        if (!File.Exists(path)) return Task.FromResult<Blob?>(null);
        var type = Endings.FirstOrDefault(ending => name.EndsWith(ending.Value, StringComparison.Ordinal)).Key ?? "application/octet-stream";
        return Task.FromResult<Blob?>(new(File.OpenRead(path), type));
    }
}
