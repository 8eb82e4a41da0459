#include "items/filedata.h"

#include "items/plaintext.h"
#include "values/outcome.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace socketlab::items {
namespace {

/// The words of this file, for translators.
struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(FileData)
};

struct CloseFile
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};

QString fileNameOf(const QString& path)
{
    return plainText(QFileInfo(path).fileName().toStdString());
}

QString cannotRead(const QString& path, int error)
{
    return FileWords::tr("%1 cannot be read: %2 (%3).")
        .arg(fileNameOf(path), QString::fromStdString(errorName(error)), QString::fromStdString(errorMeaning(error)));
}

} // namespace

std::expected<Bytes, QString> readFile(const QString& path)
{
    std::error_code problem;
    const auto status = std::filesystem::status(path.toStdU16String(), problem);
    if (status.type() == std::filesystem::file_type::directory)
        return std::unexpected(cannotRead(path, EISDIR));
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status))
        return std::unexpected(FileWords::tr("%1 is no ordinary file.").arg(fileNameOf(path)));
    errno = problem.value();
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(QFile::encodeName(path).constData(), "rb"));
    if (!file)
        return std::unexpected(cannotRead(path, errno));
    Bytes bytes(mostFileBytes + 1);
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file.get()));
    if (std::ferror(file.get()) != 0)
        return std::unexpected(cannotRead(path, errno));
    if (bytes.size() > mostFileBytes)
        return std::unexpected(FileWords::tr("%1 is too large: at most %2 of a file can be sent in one call.")
                                   .arg(fileNameOf(path), QLocale().formattedDataSize(mostFileBytes, 0)));
    return bytes;
}

} // namespace socketlab::items
