#include "framing/untilenddecoder.h"

namespace socketlab::framing {

Decoder::Search UntilEndDecoder::cut(ByteView /*bytes*/, std::size_t /*searched*/)
{
    return std::nullopt;
}

} // namespace socketlab::framing
