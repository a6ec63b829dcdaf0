namespace Marketplace.Platform.Blobs;

/// <summary>Blobs as files under one folder of the data directory; a file appears whole or not at all.</summary>
internal sealed class LocalBlobStore(string folder) : IBlobStore
{
    public Task PrepareAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        return Task.CompletedTask;
    }

    public async Task<string> SaveAsync(Stream content, string contentType, CancellationToken ct)
    {
        var key = BlobKey.New(contentType);
        await WriteAsync(key, content, ct);
        return key;
    }

    public Task SaveBesideAsync(string key, string name, Stream content, CancellationToken ct) => WriteAsync(BlobKey.Beside(key, name), content, ct);

    public Task<Blob?> OpenAsync(string key, CancellationToken ct) =>
        Task.FromResult<Blob?>(BlobKey.IsOne(key) && File.Exists(PathOf(key)) ? new(File.OpenRead(PathOf(key)), BlobKey.TypeOf(key)) : null);

    public Task DeleteAsync(string key, CancellationToken ct)
    {
        if (BlobKey.IsOne(key)) File.Delete(PathOf(key));
        return Task.CompletedTask;
    }

    private async Task WriteAsync(string key, Stream content, CancellationToken ct)
    {
        var path = PathOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using (var file = File.Create(path + ".part")) await content.CopyToAsync(file, ct);
        File.Move(path + ".part", path, overwrite: true);
    }

    private string PathOf(string key) => Path.Combine(folder, key[..2], key[3..]);
}
