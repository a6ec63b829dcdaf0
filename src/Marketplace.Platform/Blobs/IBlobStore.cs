namespace Marketplace.Platform.Blobs;

/// <summary>Photos and files. Keys are random and never derived from what a person typed.</summary>
public interface IBlobStore
{
    /// <summary>Makes the place ready, once at start.</summary>
    /// <exception cref="BlobStoreUnavailableException">It cannot be used, here as in every other call.</exception>
    Task PrepareAsync(CancellationToken ct);

    /// <summary>Stores the content and answers its key, such as <c>3f/3f2a….webp</c>.</summary>
    Task<string> SaveAsync(Stream content, string contentType, CancellationToken ct);

    /// <summary>Stores a content that belongs to another, such as a smaller size of a picture; it is opened by <see cref="BlobKey.Beside"/>.</summary>
    Task SaveBesideAsync(string key, string name, Stream content, CancellationToken ct);

    /// <summary>Asking twice is harmless.</summary>
    Task DeleteAsync(string key, CancellationToken ct);

    /// <summary>Null when there is no such blob.</summary>
    Task<Blob?> OpenAsync(string key, CancellationToken ct);
}

public sealed record Blob(Stream Content, string ContentType);
